import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/annotation-store';
import { bringAnnotations } from '../../core/annotations/bring-annotations';
import type { ArticleId } from '../../core/library/article';
import type { AnnotationFiles } from '../../core/ports';
import type { HighlightPlace } from '../../manifest/settings/highlight-settings';
import { fileOf } from '../kit/article-arg';
import { counted } from '../kit/counted';
import type { Library } from '../kit/library';
import { Expected } from '../kit/report';
import { writing } from './highlight-problem';

/** A place of highlights. */
export interface HighlightHome extends AnnotationFiles {
  /** The file of an article's highlights, whether it is there or not. */
  fileOf(article: ArticleId): vscode.Uri;
  /** Hears of what others write from now on. */
  watch(): void;
  /** The place or the folders of the library are others: so may all highlights be. */
  placesChanged(): void;
}

export interface BringParts {
  readonly store: AnnotationStore;
  /** Where highlights are kept now, and where they would be by the other choice of the setting. */
  readonly here: HighlightHome;
  readonly there: HighlightHome;
  readonly library: Library;
  place(): HighlightPlace;
}

/** Offers to copy what lies in the place where highlights are not kept now. `quietly`: says nothing where there is nothing. */
export async function offerToBring(parts: BringParts, { quietly = false } = {}): Promise<void> {
  const { here, there, store, library, place } = parts;
  const elsewhere = (await there.list()).filter(
    article => there.fileOf(article).toString() !== here.fileOf(article).toString(),
  );
  if (elsewhere.length === 0) {
    if (!quietly) throw new Expected(vscode.l10n.t('There are no highlights in the other place.'));
    return;
  }
  const { l10n } = vscode;
  const question =
    place() === 'library'
      ? counted(
          elsewhere.length,
          l10n.t('Highlights of 1 article are in the storage of Seoga. Copy them beside the library?'),
          count =>
            l10n.t('Highlights of {0} articles are in the storage of Seoga. Copy them beside the library?', count),
        )
      : counted(
          elsewhere.length,
          l10n.t('Highlights of 1 article lie beside the library. Copy them into the storage of Seoga?'),
          count =>
            l10n.t('Highlights of {0} articles lie beside the library. Copy them into the storage of Seoga?', count),
        );
  const copy = vscode.l10n.t('Copy');
  if ((await vscode.window.showInformationMessage(question, copy)) !== copy) return;
  const addressOf = (article: ArticleId): string | undefined => {
    const found = library.placeOf(article);
    return found && fileOf(found).toString();
  };
  const [unread, ...more] = await writing(() =>
    bringAnnotations(elsewhere, { from: there, to: here, store, addressOf }),
  );
  if (unread === undefined) return;
  const file = there.fileOf(unread);
  throw new Expected(
    counted(more.length + 1, l10n.t('1 file of highlights could not be read and stays where it is.'), count =>
      l10n.t('{0} files of highlights could not be read and stay where they are.', count),
    ),
    { label: vscode.l10n.t('Open File'), run: () => vscode.commands.executeCommand('vscode.open', file) },
  );
}
