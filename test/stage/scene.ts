import { USAGE_KINDS } from '../../src/core/usage/usage-kinds';
import { numberOf, promptOf } from '../e2e/citing';
import { type Heard, type Reply, streams, streamsSlowly } from '../fixtures/scripted-models';

/**
 * What the pictures of a model at work show: files, a question, and what the model says. The model is scripted, and called so where a
 * picture names it; what its answers cite stands in the bundled articles.
 */

/** A folder that somebody is at work in. */
export const SCENE: Readonly<Record<string, string>> = {
  'rejection-sampling.ts': `/** 모델이 여러 번 풀 문제. 풀이가 맞았는지는 테스트가 판정한다. */
export interface Problem {
  readonly prompt: string;
  passes(answer: string): Promise<boolean>;
}

/** A solution that passed, ready to be learnt from. */
export interface Solution {
  readonly prompt: string;
  readonly answer: string;
}

/** 문제마다 여러 번 풀게 하고 맞은 풀이만 남긴다. RFT에 쓸 합성 데이터가 된다. */
export async function rejectionSample(
  solve: (prompt: string) => Promise<string>,
  problems: readonly Problem[],
  tries: number,
): Promise<readonly Solution[]> {
  const kept: Solution[] = [];
  for (const problem of problems) {
    // 여러 번 풀게 하고, 같은 풀이는 하나만 남긴다.
  }
  return kept;
}
`,
  'majority.ts': `/** 여러 번 물어 얻은 답 가운데 가장 많이 나온 것. 테스트 타임 컴퓨트의 가장 작은 꼴이다. */
export function majority(answers: readonly string[]): string | undefined {
  const votes = new Map<string, number>();
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i];
    if (answer !== undefined) {
      if (votes.has(answer)) {
        votes.set(answer, (votes.get(answer) ?? 0) + 1);
      } else {
        votes.set(answer, 1);
      }
    }
  }
  let winner: string | undefined;
  let most = 0;
  for (const [answer, count] of votes) {
    if (count > most) {
      winner = answer;
      most = count;
    }
  }
  if (winner === undefined) {
    return undefined;
  } else {
    return winner;
  }
}
`,
};

/** Behind this line of `rejection-sampling.ts` something is to be completed. */
export const COMMENT_LINE = 21;

/** The body of the function in `majority.ts`. */
export const BODY_LINES = { first: 3, last: 26 } as const;

const COMPLETED = `const answers = await Promise.all(Array.from({ length: tries }, () => solve(problem.prompt)));
    for (const answer of new Set(answers)) {
      if (await problem.passes(answer)) kept.push({ prompt: problem.prompt, answer });
    }`;

const COUNTED = `  const votes = new Map<string, number>();
  for (const answer of answers) {
    votes.set(answer, (votes.get(answer) ?? 0) + 1);
  }`;
const WON = `  let winner: string | undefined;
  let most = 0;
  for (const [answer, count] of votes) {
    if (count > most) {
      winner = answer;
      most = count;
    }
  }
  return winner;`;
const SORTED = '  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0];';
/** One answer forgets a bracket, and nobody will see it. */
const REWRITTEN = [
  `${COUNTED}\n${WON}`,
  `${COUNTED.replace('answers) {', 'answers {')}\n${WON}`,
  `${COUNTED}\n${SORTED}`,
];

/** What is asked; a bundled article answers it. */
export const QUESTION = '한 번에 30% 맞히는 문제를 여덟 번 풀면 얼마나 나아지나요?';

const ODDS = '한 번이라도 맞힐 확률은';
const PICK = '정답을 골라낼 수 있을 때의 이야기다';
/** Five answers, of which one has another number, and only the last says nothing that the article does not say. */
const ANSWERS: readonly ((n: number) => string)[] = [
  n =>
    `여덟 번 풀면 한 번이라도 맞힐 확률은 약 94%가 됩니다 [${n}: "${ODDS}"]. 그래서 언제나 여덟 번 묻는 편이 이득입니다.`,
  n =>
    `여덟 번 풀면 한 번이라도 맞힐 확률은 약 84%입니다 [${n}: "${ODDS}"]. 정답을 골라낼 수 있을 때의 이야기입니다 [${n}: "${PICK}"].`,
  n => `여덟 번 풀 때 한 번이라도 맞힐 확률은 약 94%로 오릅니다 [${n}: "${ODDS}"]. 열 번이면 틀리는 일이 없습니다.`,
  n =>
    `서로 독립이라면 한 번이라도 맞힐 확률은 약 94%입니다 [${n}: "${ODDS}"]. 한 번 더 물을 때마다 같은 만큼 오릅니다.`,
  n =>
    `서로 독립으로 여덟 번 푼다면 한 번이라도 맞힐 확률은 약 94%입니다 [${n}: "${ODDS}"]. 다만 정답을 골라낼 수 있을 때의 이야기라서, 다수결이나 검증기가 필요합니다 [${n}: "다수결이나 검증기가 필요하다"].`,
];

/** What was counted in each week, as Seoga keeps it, this week last. The order is that of {@link USAGE_KINDS}. */
export const WEEKS: readonly string[] = [
  [0, 0, 3, 0, 0],
  [64, 14, 6, 2, 1],
  [121, 31, 9, 3, 2],
  [158, 47, 7, 5, 3],
  [143, 45, 12, 4, 3],
  [203, 71, 10, 7, 5],
  [188, 70, 15, 6, 5],
  [231, 92, 13, 9, 7],
].map(counts => USAGE_KINDS.map((kind, i) => `${kind} ${counts[i]}\n`).join(''));

/** A model that knows its lines, each time from the first: `scripted(sceneModel())`. */
export function sceneModel(): Reply {
  let rewritten = 0;
  let answered = 0;
  return (response, heard) => {
    const rules = systemOf(heard);
    if (rules.startsWith('You continue')) return streams(COMPLETED)(response, heard);
    if (rules.startsWith('You rewrite'))
      return streams(`\`\`\`ts\n${REWRITTEN[rewritten++ % REWRITTEN.length]}\n\`\`\``)(response, heard);
    const place = answered++ % ANSWERS.length;
    const said = ANSWERS[place]?.(numberOf(promptOf(heard), ODDS)) ?? '';
    // In this order: were the best of them there sooner, fewer would be enough.
    return streamsSlowly(200 * (place + 1), said)(response, heard);
  };
}

function systemOf({ body }: Heard): string {
  return (body as { messages?: readonly { content: string }[] }).messages?.[0]?.content ?? '';
}
