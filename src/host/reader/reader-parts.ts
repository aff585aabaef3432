import type * as vscode from 'vscode';
import type { ReadingHistory } from '../../core/library/reading';
import type { KeptTrail } from '../../core/library/trail';
import type { Whereabouts } from '../../core/library/whereabouts';
import type { ArticlePlace } from '../../core/room/answers';
import type { Found } from '../../core/search/text/found';
import type { FollowOptions } from '../../protocol/reader';
import type { Stop } from '../../protocol/reader-place';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { ReaderHighlights } from './highlight-calls';
import type { ImageConsent } from './image-consent';
import type { ImageSizes } from './image-sizes';
import type { ReaderTerms } from './term-calls';

/** What every reader needs of others. */
export interface ReaderParts {
  readonly extension: vscode.Uri;
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  readonly highlights: ReaderHighlights;
  readonly terms: ReaderTerms;
  readonly imageConsent: ImageConsent;
  readonly imageSizes: ImageSizes;
  /** Opens another article for a link. */
  follow(place: ArticlePlace, options: FollowOptions): void;
  /** Resolves once the library knows the editor's colours. */
  themeReady(): Promise<void>;
}

/** Where in an article to start; without either, where its reader left off. */
export interface ReaderTarget {
  readonly heading?: string;
  readonly found?: Found;
  /** Where this reader was, which may be elsewhere than where the article was last read. */
  readonly where?: Whereabouts;
  /** The way on which this reader had come, before the window was reloaded. */
  readonly trail?: KeptTrail<Stop>;
}
