import fc from 'fast-check';
import type { Evidence } from '../../../src/core/ask/evidence';
import type {
  ChatMessage,
  ChatRequest,
  LanguageModel,
  ModelId,
  ModelUsage,
} from '../../../src/core/ask/language-model';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';
import { type CancellationToken, throwIfCancelled } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import type { Passage } from '../../../src/core/question-set/passage';
import type { TryParts } from '../../../src/core/question-set/try-passage';

/** What a model is asked for. */
export type Asked = 'question' | 'answer' | 'verdict';

/** What a model says: an error is thrown, behind the words where there are some. */
export type Said = string | Error | readonly [words: string, then: Error];

/** A model that says what a function gives for what it is asked. It remembers its requests. */
export class FakeModel implements LanguageModel {
  readonly id: ModelId;
  readonly label: string;
  readonly contextTokens = undefined;
  readonly requests: ChatRequest[] = [];
  readonly #says: (asked: Asked, time: number) => Said | Promise<string>;
  readonly #usage: ModelUsage | undefined;
  readonly #times = { question: 0, answer: 0, verdict: 0 };

  constructor(
    says: (asked: Asked, time: number) => Said | Promise<string>,
    { name = 'fake', usage }: { readonly name?: string; readonly usage?: ModelUsage } = {},
  ) {
    this.id = `test/${name}` as ModelId;
    this.label = name;
    this.#says = says;
    this.#usage = usage;
  }

  /** How often it was asked for this. */
  asked(what: Asked): number {
    return this.requests.filter(({ messages }) => askedFor(messages) === what).length;
  }

  async *chat(
    request: ChatRequest,
    token: CancellationToken,
    onUsage?: (usage: ModelUsage) => void,
  ): AsyncGenerator<string> {
    this.requests.push(request);
    const what = askedFor(request.messages);
    const said = await this.#says(what, this.#times[what]++);
    throwIfCancelled(token);
    if (said instanceof Error) throw said;
    if (this.#usage) onUsage?.(this.#usage);
    yield typeof said === 'string' ? said : said[0];
    if (typeof said !== 'string') throw said[1];
  }
}

function askedFor([system]: readonly ChatMessage[]): Asked {
  const rules = system?.text ?? '';
  return /질문을 하나 만든다|write one question/.test(rules)
    ? 'question'
    : /심사한다|You judge/.test(rules)
      ? 'verdict'
      : 'answer';
}

export const PASSAGE: Passage = {
  article: 'notes/cache.md' as ArticleId,
  title: '캐시 두는 법',
  headings: ['무효화'],
  lines: [8, 12],
  text: '캐시는 데이터베이스를 다시 읽지 않게 하여 응답 시간을 200밀리초에서 20밀리초로 줄인다. 그 대신 값이 바뀌면 캐시에 남은 옛 값을 지워야 한다.',
  language: 'ko',
};

export const EVIDENCE: Evidence = {
  article: PASSAGE.article,
  title: PASSAGE.title,
  headings: PASSAGE.headings,
  text: PASSAGE.text,
  line: 8,
  score: 1,
};

export const QUESTION = '캐시를 두면 응답 시간이 얼마나 줄어드나요?';
/** An answer that holds, and one whose number is another. */
export const RIGHT =
  '캐시는 응답 시간을 200밀리초에서 20밀리초로 줄인다 [1: "응답 시간을 200밀리초에서 20밀리초로 줄인다"].';
export const WRONG =
  '캐시는 응답 시간을 200밀리초에서 2밀리초로 줄인다 [1: "응답 시간을 200밀리초에서 20밀리초로 줄인다"].';

/** Parts of which a test says what matters to it. */
export function parts(of: Partial<TryParts> & Pick<TryParts, 'writer'>): TryParts {
  return {
    judge: undefined,
    evidence: async () => [EVIDENCE],
    verify: verifyCitation,
    mark: () => 'k7',
    samples: { count: 4, atOnce: 1 },
    spent: () => undefined,
    ...of,
  };
}

/** Text as nobody expects it: quotes, line ends of every kind, halves of letters, what hides. Unlike fast-check's own units it is made at once. */
export const oddText = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'Z',
      '7',
      ' ',
      '"',
      "'",
      '\\',
      '/',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ufeff',
      '\u202e',
    ],
    ...['가', 'ㅎ', '𐍈', '\ud800', '\udc00', '?', '？', '.', '`', '{', '}', '[', ']', ':', '<', '>', ','],
  ),
});
