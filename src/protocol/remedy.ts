import { type Guard, params } from './guard';

/** What mends a model's failure besides asking again: allowing its address, or setting a model up anew. */
export type FailureRemedy = 'allowAddress' | 'setUpModel';

/** The call of every page that shows failures: has the user mend one, and tells whether what failed may be asked again at once. */
export type RemedyCall = readonly [params: [remedy: FailureRemedy], result: boolean];

/** What it is called on buttons, in the user's language. */
export type RemedyWords = Readonly<Record<FailureRemedy, string>>;

const isRemedy: Guard<FailureRemedy> = (value): value is FailureRemedy =>
  value === 'allowAddress' || value === 'setUpModel';

/** What the call carries, checked before the host acts on it. */
export const remedyGuard: Guard<[FailureRemedy]> = params<[FailureRemedy]>(isRemedy);
