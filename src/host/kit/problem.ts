import * as vscode from 'vscode';
import type { ArticleProblem } from '../../core/library/article';
import { MAX_ARTICLE_BYTES } from '../../core/library/article-file';

const MEGABYTE = 1024 * 1024;

/** One sentence that says what is wrong with a file and what to do about it. */
export function problemSentence(problem: ArticleProblem, about: { readonly detail?: string | undefined } = {}): string {
  const { l10n } = vscode;
  const sentences: Readonly<Record<ArticleProblem, () => string>> = {
    empty: () => l10n.t('This file is empty; open the source file to write it.'),
    binary: () => l10n.t('This file is not text, so there is nothing to read; remove it or convert it to Markdown.'),
    tooLarge: () =>
      l10n.t(
        'This file is larger than {0} MB, the most the reader shows; open the source file instead.',
        MAX_ARTICLE_BYTES / MEGABYTE,
      ),
    notUtf8: () =>
      l10n.t('This file is not UTF-8 text; open the source file and use "Save with Encoding" to convert it.'),
    brokenFrontmatter: () =>
      l10n.t(
        'The frontmatter cannot be read: {0}. Open the source file to mend it; the text below is complete.',
        about.detail ?? '',
      ),
    unreadable: () => l10n.t('This file cannot be read; check that it still exists and that you may read it.'),
    missing: () =>
      l10n.t('This file is no longer there; it was moved or deleted. Refresh the library or restore the file.'),
  };
  return sentences[problem]();
}
