import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/annotation-store';
import { quotation } from '../../core/annotations/annotations-markdown';
import type { ArticleId } from '../../core/library/article';
import { articleOf } from '../kit/article-arg';
import { type CommandHandlers, runCommand } from '../kit/commands';
import type { Library } from '../kit/library';
import { Expected } from '../kit/report';
import { exportHighlights } from './export';
import type { HighlightDesk } from './highlight-desk';

/** What the commands work on. */
export interface HighlightCommandParts {
  readonly library: Library;
  readonly desk: HighlightDesk;
  readonly store: AnnotationStore;
  /** The article of the reader in front, if one is. */
  activeArticle(): ArticleId | undefined;
  /** Offers to bring along what lies in the other place. */
  bring(): Promise<void>;
}

/** What the commands of highlights do: they mean the highlight, or the article, that they are given. */
export function highlightCommands({ library, desk, store, activeArticle, bring }: HighlightCommandParts) {
  const isGone = (): Expected => new Expected(vscode.l10n.t('That highlight is gone.'));
  return {
    'seoga.openHighlight': async highlight => {
      if (!highlight) throw isGone();
      const { article, id } = highlight;
      if (library.placeOf(article)) {
        desk.want(article, id);
        return runCommand('seoga.openArticle', article);
      }
      // An article outside of the library is found by the address that its highlights name.
      const { source } = await store.of(article);
      if (source === undefined || !/^[a-z][a-z\d+.-]+:/i.test(source)) {
        throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
      }
      desk.want(article, id);
      await runCommand('seoga.readFile', vscode.Uri.parse(source));
    },
    'seoga.copyHighlight': async highlight => {
      const all = highlight && (await store.of(highlight.article)).annotations;
      const found = all?.find(({ id }) => id === highlight?.id);
      if (!found) throw isGone();
      const text = [quotation(found.selectors.exact), found.note.trim()].filter(part => part !== '').join('\n\n');
      await vscode.env.clipboard.writeText(`${text}\n`);
    },
    'seoga.deleteHighlight': async highlight => {
      if (!highlight) throw isGone();
      const { article, id } = highlight;
      if (!(await desk.remove(article, id))) return;
      const undo = vscode.l10n.t('Undo');
      const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Highlight deleted.'), undo);
      if (chosen === undo) await desk.restore(article, id);
    },
    'seoga.exportHighlights': () => exportHighlights(desk, library),
    'seoga.exportArticleHighlights': async arg => {
      const article = articleOf(arg) ?? activeArticle();
      if (article === undefined) throw new Expected(vscode.l10n.t('Open an article first.'));
      await exportHighlights(desk, library, article);
    },
    'seoga.bringHighlights': bring,
  } satisfies Partial<CommandHandlers>;
}
