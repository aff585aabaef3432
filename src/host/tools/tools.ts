import * as vscode from 'vscode';
import { CancelledError } from '../../core/kit/cancellation';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { isRecord } from '../../core/kit/is-record';
import { lazyAsync } from '../../core/kit/lazy';
import type { ArticleId } from '../../core/library/article';
import { markdownText } from '../../core/markdown/markdown-text';
import type { Log } from '../../core/ports';
import type { ArticlePlace } from '../../core/room/answers';
import { type ToolName, toolNames } from '../../manifest/tool-names';
import type { Library } from '../kit/library';
import { KnownState } from './known-state';

/** What the tools need of the rest of the host. */
export interface ToolsParts {
  readonly library: Library;
  /** Whether a file may be shown to an assistant: a link in the library may lead to one that is none of the library's. */
  readonly mayBeRead: (place: ArticlePlace) => Promise<boolean>;
  readonly log: Log;
}

/**
 * Lets other assistants in the editor search the library, read its articles and look up terms, with the answers of the MCP
 * server. Nothing is read here: what answers is loaded with the first call.
 */
export function activateTools({ library, mayBeRead, log }: ToolsParts): Disposable {
  const store = new DisposableStore();
  // Editors made from VS Code may lack it, and everything else works without.
  if (!('registerTool' in vscode.lm)) return store;
  const state = store.own(new KnownState(library));
  const answering = lazyAsync(async () => (await import('./answering')).answeringOver({ library, state, mayBeRead }));
  const offer = (name: ToolName, doing: (input: Readonly<Record<string, unknown>>) => string | undefined): void => {
    const tool: vscode.LanguageModelTool<unknown> = {
      // Reading asks for no confirmation.
      prepareInvocation: ({ input }) => {
        const sentence = isRecord(input) ? doing(input) : undefined;
        return sentence === undefined ? {} : { invocationMessage: new vscode.MarkdownString(markdownText(sentence)) };
      },
      invoke: async ({ input }, token) => {
        try {
          const text = await (await answering())(name, input, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        } catch (error) {
          if (error instanceof CancelledError) throw new vscode.CancellationError();
          log.error(`The tool ${name} failed`, error);
          // Read by the model that called.
          throw new Error('Seoga could not answer because of a bug, which its log describes. Go on without it.');
        }
      },
    };
    store.own(vscode.lm.registerTool(name, tool));
  };
  offer(toolNames.search, ({ query }) => {
    return typeof query === 'string' ? vscode.l10n.t('Searching the library for “{0}”', shown(query)) : undefined;
  });
  offer(toolNames.read, ({ id }) => {
    const title = typeof id === 'string' ? library.article(id as ArticleId)?.title : undefined;
    return title === undefined ? undefined : vscode.l10n.t('Reading the article “{0}”', shown(title));
  });
  offer(toolNames.define, ({ term }) => {
    return typeof term === 'string' ? vscode.l10n.t('Looking up the term “{0}”', shown(term)) : undefined;
  });
  return store;
}

/** So much of what a model wrote stands in a line of the chat. */
const SHOWN = 80;

function shown(text: string): string {
  const line = text
    .slice(0, SHOWN * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
}
