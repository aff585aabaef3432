import type { Log } from '../../core/ports';
import type { LiveGlossary } from '../kit/glossary';
import type { Library } from '../kit/library';
import type { FailureSentence, Models } from '../kit/models';
import type { SettingsReader } from '../kit/settings';
import type { UsageCounter } from '../kit/usage';
import type { FileStates } from './file-state';

/** What inline completion needs of the others. */
export interface CompleteParts {
  readonly models: Models;
  readonly settings: SettingsReader;
  readonly glossary: LiveGlossary;
  readonly library: Library;
  readonly usage: UsageCounter;
  readonly log: Log;
  readonly files: FileStates;
  readonly failureSentence: FailureSentence;
}
