import * as vscode from 'vscode';
import type { ReaderView } from '../../protocol/reader';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';
import { problemSentence } from '../kit/problem';
import type { Reporter } from '../kit/report';
import { unsavedText } from './live-text';
import type { OpenReader } from './open-reader';
import { readerWords, renderLabels } from './reader-words';

/** What the page shows, but for its looks and where on it the reader stands: they change while the page lives. */
export type Rendered = Omit<ReaderView, 'trail' | 'start' | 'heading' | 'found' | 'focus' | 'images' | 'look'>;

interface Parts {
  readonly library: Library;
  readonly reporter: Reporter;
}

/**
 * Renders what a reader is to show, as it is in an editor where somebody is changing it. Never rejects: an article that cannot be
 * rendered is a page that says so.
 */
export async function renderArticle(reader: OpenReader, { library, reporter }: Parts): Promise<Rendered> {
  const { place, panel } = reader;
  const base = { place, words: readerWords(), isEdited: false };
  const nothing = { ...base, article: undefined, html: '', outline: [] };
  try {
    const root = panel.webview.asWebviewUri(vscode.Uri.parse(place.shelf.uri)).toString();
    const text = unsavedText(fileOf(place));
    const page = await library.open(place, {
      labels: renderLabels(),
      imageBase: root.replace(/\/$/, ''),
      ...(text !== undefined && { text }),
    });
    if (page.kind === 'problem') return { ...nothing, title: page.title, notice: problemSentence(page.problem) };
    const { article, html, outline } = page;
    const notice = article.problem && problemSentence(article.problem, { detail: article.problemDetail });
    return { ...base, article, title: article.title, html, outline, notice };
  } catch (error) {
    const notice = vscode.l10n.t('This article could not be shown; close its tab and open it again.');
    // While the window closes, what is still under way fails; there is nobody to tell.
    if (reader.isDisposed) return { ...nothing, title: '', notice };
    reporter.report(error);
    return { ...nothing, title: panel.title, notice };
  }
}
