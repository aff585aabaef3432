import * as vscode from 'vscode';
import { type Section, sectionAt } from '../../core/library/section-link';
import type { ArticlePlace } from '../../core/room/answers';
import type { Library } from '../kit/library';
import { Expected, type Reporter } from '../kit/report';

/**
 * Opens the links to sections that the reader copies. Anybody can make such a link, so it opens what is in the library and
 * nothing else: it is looked up in the catalogue, never resolved to a file.
 */
export function registerSectionLinks(
  { library, reporter }: { readonly library: Library; readonly reporter: Reporter },
  open: (place: ArticlePlace, section: Section) => Promise<void>,
): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: uri =>
      reporter.guard(async () => {
        const section = sectionAt(uri.toString());
        await library.read();
        const place = section && library.article(section.id) && library.placeOf(section.id);
        if (!place) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
        await open(place, section);
      }),
  });
}
