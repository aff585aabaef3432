import * as vscode from 'vscode';
import type { ArticleAnnotations } from '../../core/annotations/annotation-store';
import { annotationsMarkdown, type MarkedArticle } from '../../core/annotations/annotations-markdown';
import { type ArticleId, placeOf } from '../../core/library/article';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';
import { Expected } from '../kit/report';
import type { HighlightDesk } from './highlight-desk';

/** Writes highlights into a new Markdown document that is not saved yet; of one article, or of all. */
export async function exportHighlights(desk: HighlightDesk, library: Library, only?: ArticleId): Promise<void> {
  await library.read();
  const all = (await desk.all()) ?? [];
  const wanted = all.filter(({ article, annotations }) => annotations.length > 0 && article === (only ?? article));
  if (wanted.length === 0) throw new Expected(vscode.l10n.t('There are no highlights to export.'));
  const articles = wanted
    .map(known => markedArticle(known, desk, library))
    .sort((a, b) => a.title.localeCompare(b.title));
  const content = annotationsMarkdown(articles, {
    heading: vscode.l10n.t('Highlights'),
    orphans: vscode.l10n.t('No longer in the text'),
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

function markedArticle(
  { article, annotations }: ArticleAnnotations,
  desk: HighlightDesk,
  library: Library,
): MarkedArticle {
  const known = library.article(article);
  const { path } = placeOf(article);
  const place = library.placeOf(article);
  const file = place && fileOf(place);
  return {
    title: known?.title ?? path,
    place: known?.sourceUrl ?? (file?.scheme === 'file' ? file.fsPath : (file?.toString(true) ?? path)),
    annotations,
    orphans: desk.orphansOf(article),
  };
}
