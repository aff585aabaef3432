import { type Guard, params } from './guard';
import { type FailureRemedy, type RemedyCall, type RemedyWords, remedyGuard } from './remedy';

/** What the page of an explanation asks of the host. Everything that arrives is checked: the page shows hostile text. */
export interface ExplainHostSide {
  readonly calls: {
    /** The page is loaded, for the first time or again: what there is to show by now. */
    readonly ready: readonly [params: [], result: ExplanationView];
    readonly stop: readonly [params: [], result: undefined];
    /** Asks for the same explanation anew, once there is none on its way. */
    readonly retry: readonly [params: [], result: undefined];
    readonly remedy: RemedyCall;
  };
  readonly events: {
    readonly changed: ExplanationView;
  };
}

/** The page answers nothing and tells nothing but through calls. */
export interface ExplainPageSide {
  readonly calls: Readonly<Record<never, never>>;
  readonly events: Readonly<Record<never, never>>;
}

/** How far an explanation is. */
export interface ExplanationView {
  /** What is written by now, made safe by the core. */
  readonly html: string;
  /** Who is asked, or who has written it. */
  readonly status: string;
  /** Why nothing more comes, where that is not the end. */
  readonly notice: string | undefined;
  /** What the user can do about that besides asking again. */
  readonly remedy: FailureRemedy | undefined;
  /** What was sent, word for word; `to` says to which model. Undefined where nothing was. */
  readonly sent: { readonly to: string; readonly messages: readonly string[] } | undefined;
  readonly isRunning: boolean;
  readonly words: ExplainWords;
}

/** The buttons' own words, in the user's language. */
export interface ExplainWords {
  readonly retry: string;
  readonly remedies: RemedyWords;
}

/** What a call carries, checked before the host acts on it. */
export const explainGuards: { readonly [K in keyof ExplainHostSide['calls']]: Guard<ExplainHostSide['calls'][K][0]> } =
  {
    ready: params<[]>(),
    stop: params<[]>(),
    retry: params<[]>(),
    remedy: remedyGuard,
  };
