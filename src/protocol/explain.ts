import { type Guard, params } from './guard';

/** What the page of an explanation asks of the host. Everything that arrives is checked: the page shows hostile text. */
export interface ExplainHostSide {
  readonly calls: {
    /** The page is loaded, for the first time or again: what there is to show by now. */
    readonly ready: readonly [params: [], result: ExplanationView];
    readonly stop: readonly [params: [], result: undefined];
    /** Has the user say whether the model may be asked. */
    readonly allowAddress: readonly [params: [], result: undefined];
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
  /** That is because the user has not allowed the model's address. */
  readonly isRefused: boolean;
  readonly isRunning: boolean;
}

/** What a call carries, checked before the host acts on it. */
export const explainGuards: { readonly [K in keyof ExplainHostSide['calls']]: Guard<ExplainHostSide['calls'][K][0]> } =
  {
    ready: params<[]>(),
    stop: params<[]>(),
    allowAddress: params<[]>(),
  };
