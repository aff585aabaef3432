import { randomUUID } from 'node:crypto';
import type { Answer } from '../../core/ask/answer';
import { markedAnswer } from '../../core/ask/marked-answer';
import type { TurnView } from '../../protocol/ask';
import type { AskParts } from './ask-parts';
import { type HeldTurn, type Rendered, turnView } from './turn-view';

type RenderParts = Pick<AskParts, 'library' | 'themeReady'>;

/** A turn for the page, its answer and those beside it rendered on the library's thread. */
export async function renderTurn(turn: HeldTurn, parts: RenderParts): Promise<TurnView> {
  if (hasCode(turn)) await parts.themeReady();
  const { drafts = [], chosen } = turn.samples ?? {};
  const beside = drafts.map(async (paragraphs, place) =>
    place === chosen ? undefined : rendered({ paragraphs }, parts),
  );
  return turnView(turn, await rendered(turn.answer, parts), await Promise.all(beside));
}

/** Whether another theme shows it in other colours: only code has any. */
export function hasCode({ answer, samples }: HeldTurn): boolean {
  return [answer.paragraphs, ...(samples?.drafts ?? [])].some(paragraphs =>
    paragraphs.flat().some(({ markdown }) => /^\s*(?:`{3}|~{3})/m.test(markdown)),
  );
}

/** Each answer has a mark of its own, which nothing that is written now can know. */
async function rendered(answer: Pick<Answer, 'paragraphs'>, { library }: RenderParts): Promise<Rendered> {
  const mark = randomUUID();
  return { html: await library.renderAnswer(markedAnswer(answer, mark)), mark };
}
