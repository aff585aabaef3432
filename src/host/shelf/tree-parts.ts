import type { ReadingHistory } from '../../core/library/reading';
import type { Library } from '../kit/library';

/** What every tree of the sidebar is made of. */
export interface TreeParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  /** Called whenever a tree is looked at; the first look is what starts the library. */
  readonly firstLook: () => void;
}
