import * as vscode from 'vscode';
import type { ReadingHistory } from '../../core/library/reading';
import type { ArticlePlace } from '../../core/room/answers';
import type { ArticleArg } from '../../manifest/commands/command-arg';
import { articleOf, fileOf, foundOf, idOf } from '../kit/article-arg';
import { type CommandHandlers, runCommand } from '../kit/commands';
import type { Library } from '../kit/library';
import { openOutside } from '../kit/outside';
import { problemSentence } from '../kit/problem';
import { Expected } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { Shelves } from '../kit/shelves';
import type { ImageConsent } from './image-consent';
import { manageImageSites } from './image-sites';
import { resizeReader } from './reader-look';
import type { ReaderTarget } from './reader-parts';
import type { ReaderTabs } from './reader-tabs';

export interface ReaderCommandParts {
  readonly tabs: ReaderTabs;
  readonly library: Library;
  readonly shelves: Shelves;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly imageConsent: ImageConsent;
}

/** What the commands of the reader do: they mean the article they are given, else the one in front. */
export function readerCommands({ tabs, library, shelves, history, settings, imageConsent }: ReaderCommandParts) {
  const meant = (arg: ArticleArg | undefined): ArticlePlace => {
    const id = articleOf(arg);
    const place = id === undefined ? tabs.front?.place : (library.placeOf(id) ?? tabs.of(id)?.place);
    if (!place) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
    return place;
  };

  const openSource = async (arg: ArticleArg | undefined, where: vscode.TextDocumentShowOptions = {}): Promise<void> => {
    const file = fileOf(meant(arg));
    if (!(await exists(file))) throw new Expected(problemSentence('missing'), refresh());
    // Not `showTextDocument`, which refuses what is no text: VS Code has an editor for that, too.
    await vscode.commands.executeCommand('vscode.open', file, { ...lineOf(arg), ...where });
  };

  return {
    'seoga.openArticle': (arg, options) =>
      tabs.show(meant(arg), { ...targetOf(arg, options), keep: options?.keep === true }),
    'seoga.openToSide': (arg, options) => tabs.show(meant(arg), { ...targetOf(arg, options), beside: true }),
    'seoga.keepOpen': () => tabs.keepFront(),
    'seoga.openSource': arg => openSource(arg),
    'seoga.openSourceToSide': arg => openSource(arg, { viewColumn: vscode.ViewColumn.Beside }),
    'seoga.openOriginal': async arg => {
      const id = idOf(meant(arg));
      const article = tabs.of(id)?.article ?? library.article(id);
      if (article?.sourceUrl === undefined) {
        throw new Expected(vscode.l10n.t('This article does not say where its original page is.'));
      }
      await openOutside(article.sourceUrl);
    },
    'seoga.readFile': async file => {
      const uri = file instanceof vscode.Uri ? file : vscode.window.activeTextEditor?.document.uri;
      if (!uri) throw new Expected(vscode.l10n.t('Open a Markdown or text file first, or choose one in the explorer.'));
      await tabs.show(shelves.placeOf(uri), { keep: true });
    },
    'seoga.goBack': () => tabs.front?.travel('back'),
    'seoga.goForward': () => tabs.front?.travel('forward'),

    'seoga.readAloud': () => tabs.front?.tell('aloud', 'start'),
    'seoga.stopReadingAloud': () => tabs.front?.tell('aloud', 'stop'),
    'seoga.highlightSelection': () => tabs.front?.tell('highlightSelection', { note: false }),
    'seoga.noteSelection': () => tabs.front?.tell('highlightSelection', { note: true }),

    'seoga.increaseReadingSize': () => resizeReader(settings, 'larger'),
    'seoga.decreaseReadingSize': () => resizeReader(settings, 'smaller'),
    'seoga.widenReading': () => resizeReader(settings, 'wider'),
    'seoga.narrowReading': () => resizeReader(settings, 'narrower'),
    'seoga.resetReadingSize': () => resizeReader(settings, 'reset'),
    'seoga.toggleOutline': () => settings.set('seoga.reader.outline', !settings.current['seoga.reader.outline']),
    'seoga.toggleTermMarks': () => settings.set('seoga.reader.markTerms', !settings.current['seoga.reader.markTerms']),
    'seoga.manageImageSites': () => manageImageSites(imageConsent, tabs.front?.imageSites ?? []),

    'seoga.star': arg => history.mark(idOf(meant(arg)), 'starred', true),
    'seoga.unstar': arg => history.mark(idOf(meant(arg)), 'starred', false),
    'seoga.readLater': arg => history.mark(idOf(meant(arg)), 'later', true),
    'seoga.dontReadLater': arg => history.mark(idOf(meant(arg)), 'later', false),
  } satisfies Partial<CommandHandlers>;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function refresh(): { readonly label: string; run(): unknown } {
  return { label: vscode.l10n.t('Refresh Library'), run: () => runCommand('seoga.refresh') };
}

/** What a command is to show of its article. VS Code hands menu commands a second argument of its own: only ours has a heading. */
function targetOf(arg: ArticleArg | undefined, options: ReaderTarget | undefined): ReaderTarget {
  const heading = options?.heading;
  const found = options?.found ?? foundOf(arg);
  return { ...(typeof heading === 'string' && { heading }), ...(found && { found }) };
}

/** The editor's options that select the line of what was found; undefined where nothing was. */
function lineOf(arg: ArticleArg | undefined): vscode.TextDocumentShowOptions | undefined {
  const line = foundOf(arg)?.passage?.line;
  return line === undefined ? undefined : { selection: new vscode.Range(line - 1, 0, line - 1, 0) };
}
