import type { AnswerSentence } from '../core/ask/answer';
import type { AskStep } from '../core/ask/ask-flow';
import type { ChatMessage } from '../core/ask/language-model';
import { type Guard, isFiniteNumber, params, stringUpTo } from './guard';
import { type FailureRemedy, type RemedyCall, type RemedyWords, remedyGuard } from './remedy';

/** What the page that answers questions asks of the host. Everything that arrives is checked: the page shows hostile text. */
export interface AskHostSide {
  readonly calls: {
    /** The page is loaded, as it is again in another window: all there is is told by `show`, in order with what happens meanwhile. */
    readonly ready: readonly [params: [], result: undefined];
    /** What becomes of it is told by events. */
    readonly ask: readonly [params: [question: string], result: undefined];
    readonly stop: readonly [params: [], result: undefined];
    /** Asks the last question anew; its answer, if it had one, is forgotten. */
    readonly retry: readonly [params: [], result: undefined];
    /** The same, and has more answers written to it than the last time. */
    readonly thinkLonger: readonly [params: [], result: undefined];
    /** Takes another one of the turn's answers for its answer. */
    readonly choose: readonly [params: [turn: number, draft: number], result: undefined];
    /**
     * Opens the article of a source where it says what is cited: by a sentence of the turn's answer or of one of its drafts, or, with
     * null, all of it.
     */
    readonly openSource: readonly [
      params: [turn: number, source: number, sentence: number | null, draft: number | null],
      result: undefined,
    ];
    readonly copy: readonly [params: [turn: number], result: undefined];
    /** A block of code in an answer. */
    readonly copyCode: readonly [params: [code: string], result: undefined];
    readonly insert: readonly [params: [turn: number], result: undefined];
    readonly startAnew: readonly [params: [], result: undefined];
    /** Has the user choose an earlier conversation. */
    readonly openEarlier: readonly [params: [], result: undefined];
    readonly chooseScope: readonly [params: [], result: undefined];
    /** The question is about no selection any more. */
    readonly dropAbout: readonly [params: [], result: undefined];
    readonly remedy: RemedyCall;
  };
  /** What the host tells the page. */
  readonly events: {
    /** Show this from now on; the page shows nothing before. */
    readonly show: AskView;
    /** What the next question is asked of. */
    readonly scope: ScopeView;
    readonly progress: AskProgress;
    /** The question that runs is answered. */
    readonly answered: TurnView;
    /** An earlier turn is to be shown anew: another answer was chosen, or its code has other colours. */
    readonly changed: { readonly turn: number; readonly view: TurnView };
    /** It is not, and why. */
    readonly stopped: string;
  };
}

/** The page answers nothing and tells nothing but through calls. */
export interface AskPageSide {
  readonly calls: Readonly<Record<never, never>>;
  readonly events: Readonly<Record<never, never>>;
}

const isPlace: Guard<number> = (value): value is number =>
  isFiniteNumber(value) && Number.isInteger(value) && value >= 0;
const isPlaceOrNull = (value: unknown): value is number | null => value === null || isPlace(value);
/** Whoever asks more than this pastes a file. */
export const LONGEST_QUESTION = 8000;
/** No model writes more code than this. */
const LONGEST_CODE = 100_000;

/** What a call carries, checked before the host acts on it. */
export const askGuards: { readonly [K in keyof AskHostSide['calls']]: Guard<AskHostSide['calls'][K][0]> } = {
  ready: params<[]>(),
  ask: params<[string]>(stringUpTo(LONGEST_QUESTION)),
  stop: params<[]>(),
  retry: params<[]>(),
  thinkLonger: params<[]>(),
  choose: params<[number, number]>(isPlace, isPlace),
  openSource: params<[number, number, number | null, number | null]>(isPlace, isPlace, isPlaceOrNull, isPlaceOrNull),
  copy: params<[number]>(isPlace),
  copyCode: params<[string]>(stringUpTo(LONGEST_CODE)),
  insert: params<[number]>(isPlace),
  startAnew: params<[]>(),
  openEarlier: params<[]>(),
  chooseScope: params<[]>(),
  dropAbout: params<[]>(),
  remedy: remedyGuard,
};

/** How far the question is that is being answered. */
export type AskProgress =
  | { readonly is: 'step'; readonly step: AskStep; readonly state: 'begun' | 'done' }
  /** What words of the question are called in the other language, as one reads it: `양자화 = quantization`. */
  | { readonly is: 'named'; readonly names: readonly string[] }
  /** So many passages were found. */
  | { readonly is: 'found'; readonly count: number }
  /** The next piece of the answer as the model writes it. */
  | { readonly is: 'text'; readonly text: string }
  /** Of several answers so many are written by now, and so many failed. */
  | { readonly is: 'sampled'; readonly answered: number; readonly failed: number; readonly of: number };

/** The whole page: plain data, its `html` made safe by the core. */
export interface AskView {
  /** The page keeps it, so that a reload of the window can bring the conversation back. */
  readonly conversation: string;
  readonly turns: readonly TurnView[];
  readonly unanswered: UnansweredView | undefined;
  /** The last question can be asked anew: the unanswered one, or else that of the last turn. */
  readonly canRetry: boolean;
  readonly scope: ScopeView;
  readonly words: AskWords;
}

/** A question that has no answer yet, or came to none. */
export interface UnansweredView {
  readonly question: string;
  readonly about: string | undefined;
  /** So many turns are in front of it: one more than these has the answer that it had before it was asked anew. */
  readonly place: number;
  /** What was told of it so far, in order; neighbouring pieces of text are one. */
  readonly told: readonly AskProgress[];
  /** Why it is on its way no more. */
  readonly stopped: string | undefined;
}

/** What the next question is asked of. */
export interface ScopeView {
  /** `All articles`, or what is chosen of them. */
  readonly label: string;
  /** The words that it is about. */
  readonly about: string | undefined;
}

/** An answer, rendered. */
export interface AnswerView {
  /** Sentences end at marks: see `sentenceMark`. */
  readonly html: string;
  readonly mark: string;
  readonly sentences: readonly SentenceView[];
}

/** A question and its answer. */
export interface TurnView extends AnswerView {
  readonly question: string;
  readonly about: string | undefined;
  /** Why the model did not answer. */
  readonly failure: string | undefined;
  /** What the user can do about that besides asking again. */
  readonly remedy: FailureRemedy | undefined;
  /** Nobody has set a model up. */
  readonly lacksModel: boolean;
  /** Who wrote it, and how much of it holds; undefined where it consists of passages. */
  readonly byline: string | undefined;
  /** What is to be known of the answer before it is read. */
  readonly note: string | undefined;
  /** What is cited, in order, and then what else was found. */
  readonly sources: readonly SourceView[];
  readonly cited: number;
  /** The other answers, where it is one of several. */
  readonly samples: SamplesView | undefined;
  /** What to call thinking longer; undefined where that is no use. */
  readonly thinkLonger: string | undefined;
  /** What was sent to a model; `to` says to which, and how often. */
  readonly sent: { readonly to: string; readonly messages: readonly ChatMessage[] } | undefined;
  /** What is told to who listens. */
  readonly summary: string;
}

/** The answers that a turn's answer was chosen among. */
export interface SamplesView {
  /** `4 of 5 agree` */
  readonly agreement: string;
  /** Some say something else: who reads the answer is to see it. */
  readonly differ: boolean;
  /** The others, in the order in which they were begun. */
  readonly others: readonly DraftView[];
}

export interface DraftView extends AnswerView {
  /** Its place among all, for `choose` and `openSource`. */
  readonly draft: number;
  /** `Answer 2` */
  readonly name: string;
  readonly agrees: boolean;
  /** Whether it agrees, and how much of it holds. */
  readonly standing: string;
}

export interface SentenceView {
  readonly standing: AnswerSentence['standing'];
  /** By number of the source; `reason` says why one does not hold. */
  readonly citations: readonly { readonly source: number; readonly reason: string | undefined }[];
}

export interface SourceView {
  /** Title and headings. */
  readonly label: string;
  readonly text: string;
}

/** The page's own words, in the user's language. */
export interface AskWords {
  readonly title: string;
  readonly intro: string;
  readonly placeholder: string;
  readonly ask: string;
  readonly stop: string;
  readonly retry: string;
  readonly remedies: RemedyWords;
  readonly copy: string;
  readonly copyCode: string;
  readonly copied: string;
  /** Names a table, which may scroll. */
  readonly table: string;
  readonly insert: string;
  readonly startAnew: string;
  readonly openEarlier: string;
  readonly scope: string;
  readonly about: string;
  readonly dropAbout: string;
  readonly steps: Readonly<Record<AskStep, string>>;
  /** Read aloud with a step that is over. */
  readonly stepDone: string;
  readonly foundOne: string;
  /** With `{0}` for the number. */
  readonly found: string;
  /** With `{0}` of `{1}`. */
  readonly sampled: string;
  /** With `{0}` for the number. */
  readonly failed: string;
  /** Names the other answers side by side. */
  readonly others: string;
  readonly useThis: string;
  readonly lacksModel: string;
  readonly noAnswer: string;
  readonly sources: string;
  readonly otherPassages: string;
  /** With `{0}` for the number and `{1}` for its label. */
  readonly source: string;
  readonly unsupported: string;
  readonly uncited: string;
  readonly sent: string;
  readonly roles: Readonly<Record<ChatMessage['role'], string>>;
}
