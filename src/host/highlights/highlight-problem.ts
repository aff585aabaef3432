import * as vscode from 'vscode';
import { MAX_PAGE_BYTES, type PageProblem } from '../../core/annotations/annotation-page';
import { PageFull } from '../../core/annotations/annotation-store';
import { Expected } from '../kit/report';

const MEGABYTE = 1024 * 1024;

/** One sentence that says what is wrong with a file of highlights and what to do about it. */
export function pageProblemSentence(problem: PageProblem): string {
  const { l10n } = vscode;
  const sentences: Readonly<Record<PageProblem, () => string>> = {
    notUtf8: () =>
      l10n.t('The file of these highlights is not UTF-8 text; open it and use "Save with Encoding" to convert it.'),
    notJson: () =>
      l10n.t('The file of these highlights is not valid JSON, as after an unresolved merge; open it to mend it.'),
    notAPage: () =>
      l10n.t('The file of these highlights holds no list of them ("items"); open it to mend it, or move it away.'),
    tooLarge: () =>
      l10n.t(
        'The file of these highlights is larger than {0} MB, the most that is read; open it to shorten it.',
        MAX_PAGE_BYTES / MEGABYTE,
      ),
  };
  return sentences[problem]();
}

/** Writes highlights. What goes wrong without being a bug, as a full disk, rejects with one sentence for the user. */
export async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { l10n } = vscode;
    if (error instanceof PageFull) {
      const megabytes = MAX_PAGE_BYTES / MEGABYTE;
      throw new Expected(
        l10n.t(
          'This article has {0} MB of highlights, the most that is kept; delete or shorten some first.',
          megabytes,
        ),
      );
    }
    if (!(error instanceof vscode.FileSystemError || (error instanceof Error && 'code' in error))) throw error;
    // A folder one may not write into, for one: the file system says it best.
    throw new Expected(l10n.t('The highlight could not be saved: {0}', error.message));
  }
}
