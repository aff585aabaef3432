import type { TermNames } from './names';

/** A sentence that says what something is. */
export interface Definition {
  readonly names: TermNames;
  /** `strong`: it can say nothing else. `fair`: it puts a thing into a kind. `weak`: it may well be a remark. */
  readonly strength: 'strong' | 'fair' | 'weak';
}
