import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import type { ReadingHistory } from '../../core/library/reading';
import type { Log } from '../../core/ports';
import type { Library } from '../kit/library';
import type { SettingsReader } from '../kit/settings';
import { linkAsked } from './link-asked';

/** What completing links needs of the rest of the host. */
export interface MarkdownLinksParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly log: Log;
}

/** As particular as VS Code's own completion of paths, so that both are offered. */
const LANGUAGES = ['markdown', 'mdx'];

/** What begins a link or a footnote, and the space between the words of a title, at which VS Code would ask no more. */
const ASKING = ['(', '^', ' '];

/** What answers, loaded when a link is first asked for. */
const loadItems = lazyAsync(() => import('./link-items'));

/** Offers the library's articles where a link or a footnote is written in Markdown. */
export function activateMarkdownLinks(parts: MarkdownLinksParts): Disposable {
  const store = new DisposableStore();
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token, { triggerKind }) => {
      try {
        const isAsked = triggerKind === vscode.CompletionTriggerKind.Invoke;
        const asked = linkAsked(document.lineAt(position.line).text, position.character, isAsked);
        if (!asked || parts.settings.valueFor('seoga.terms.complete', document) === 'off') return undefined;
        // Typing is no reason to read anybody's folders; asking is.
        if (!isAsked && !parts.library.isRead) return undefined;
        const { linkItems } = await loadItems();
        return await linkItems(parts, { document, position, asked }, token);
      } catch (error) {
        // Nobody asked for this by a command, so nobody is told.
        parts.log.error('Completing a link failed', error);
        return undefined;
      }
    },
    resolveCompletionItem: async item => (await loadItems()).withDetails(item),
  };
  store.own(vscode.languages.registerCompletionItemProvider(LANGUAGES, provider, ...ASKING));
  return store;
}
