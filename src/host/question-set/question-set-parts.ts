import type { Article } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import type { Library } from '../kit/library';
import type { FailureSentence, Models } from '../kit/models';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';

/** What question sets need of the rest of the host. */
export interface QuestionSetParts {
  readonly library: Library;
  readonly models: Models;
  readonly settings: SettingsReader;
  readonly memory: Memory;
  readonly reporter: Reporter;
  /** Seoga's own, for provenance. */
  readonly version: string;
  /** Has the user choose articles, as asking does; `placeHolder` says what for. Undefined where nothing is chosen. */
  chooseArticles(words: Readonly<Record<'title' | 'placeHolder', string>>): Promise<ChosenArticles | undefined>;
  readonly failureSentence: FailureSentence;
}

/** Articles that the user has chosen. */
export interface ChosenArticles {
  /** `All articles`, or what is chosen of them. */
  readonly label: string;
  readonly articles: readonly Article[];
}
