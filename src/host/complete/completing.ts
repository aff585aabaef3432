import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { Acceptance } from '../../core/complete/acceptance';
import type { Caret } from '../../core/complete/caret';
import { Completer, type CompleterState } from '../../core/complete/completer';
import { NO_REFERENCE, type Reference } from '../../core/complete/reference';
import { SimilarSnippets } from '../../core/complete/similar-snippets';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import { commandLink } from '../kit/commands';
import { caretOf } from './caret-of';
import type { CompleteParts } from './complete-parts';
import { CompletionStatus } from './completion-status';
import { CONTEXT_SCHEME, contextText } from './context-document';
import { type FileStates, WRITTEN } from './file-state';
import { LibraryNotes } from './library-notes';
import { RecentFiles } from './recent-files';
import { toggleCompletion } from './toggle-completion';

/** Inline completion while there is a model and the workspace is trusted. */
export class Completing implements Disposable {
  readonly #parts: CompleteParts;
  readonly #store = new DisposableStore();
  readonly #files: FileStates;
  readonly #recent: RecentFiles;
  readonly #notes: LibraryNotes;
  readonly #snippets = new SimilarSnippets();
  readonly #completer: Completer;
  readonly #acceptance: Acceptance;
  readonly #status: CompletionStatus;
  readonly #sentChanged: vscode.EventEmitter<vscode.Uri>;

  constructor(parts: CompleteParts) {
    const { models, settings, glossary, library, usage, files } = parts;
    this.#parts = parts;
    this.#files = files;
    this.#recent = this.#store.own(new RecentFiles());
    this.#notes = this.#store.own(new LibraryNotes(glossary, library));
    this.#status = this.#store.own(new CompletionStatus());
    this.#sentChanged = this.#store.own(new vscode.EventEmitter());
    this.#completer = this.#store.own(
      new Completer({
        model: () => models.current(),
        reference: caret => this.#reference(caret),
        mark: () => randomUUID().slice(0, 8),
        pause,
        now: Date.now,
      }),
    );
    this.#acceptance = new Acceptance(what => {
      if (what === 'shown') return usage.count('completionShown');
      if (what === 'accepted') usage.count('completionAccepted');
      this.#completer.offered(what === 'accepted');
    });
    this.#store.own(models.onDidChange(() => this.#completer.reset()));
    this.#store.own(
      this.#completer.onDidChange(() => {
        this.#draw();
        this.#sentChanged.fire(SENT);
      }),
    );
    this.#store.own(settings.onDidChange(() => this.#draw()));
    this.#store.own(vscode.window.onDidChangeActiveTextEditor(() => this.#draw()));
    this.#store.own(vscode.workspace.onDidOpenTextDocument(() => this.#draw()));
    this.#store.own(vscode.workspace.onDidChangeTextDocument(event => this.#changed(event)));
    this.#store.own(
      vscode.workspace.registerTextDocumentContentProvider(CONTEXT_SCHEME, {
        onDidChange: this.#sentChanged.event,
        provideTextDocumentContent: () => contextText(this.#completer.sent),
      }),
    );
    this.#store.own(
      vscode.languages.registerInlineCompletionItemProvider(
        WRITTEN.map(scheme => ({ scheme })),
        { provideInlineCompletionItems: (...asked) => this.#items(...asked) },
      ),
    );
    this.#draw();
  }

  accepted(id: unknown): void {
    if (typeof id === 'number') this.#acceptance.accepted(id);
  }

  toggle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    return toggleCompletion(this.#parts.settings, document && { document, state: this.#files.of(document) });
  }

  async showSent(): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(SENT), { preview: true });
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #items(
    document: vscode.TextDocument,
    position: vscode.Position,
    { triggerKind, selectedCompletionInfo: suggested }: vscode.InlineCompletionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlineCompletionItem[] | undefined> {
    if (this.#files.of(document).is !== 'on' || suggested?.text.includes('\n')) return undefined;
    if (this.#parts.models.refusal()) return undefined;
    try {
      const caret = caretOf(document, position, suggested);
      const isInvoked = triggerKind === vscode.InlineCompletionTriggerKind.Invoke;
      const { version } = document;
      const stateNow = (): number | undefined =>
        document.version !== version || hasCaretAt(document, position) ? document.version : undefined;
      const offer = await this.#completer.complete(caret, { isInvoked, stateNow }, token);
      if (!offer || token.isCancellationRequested) return undefined;
      const range = suggested?.range ?? new vscode.Range(position, position);
      const text = (suggested?.text ?? '') + offer.text;
      this.#acceptance.shown({
        id: offer.id,
        document: document.uri.toString(),
        offset: document.offsetAt(position),
        text: offer.text,
      });
      return [new vscode.InlineCompletionItem(text, range, commandLink('', 'seoga.completionAccepted', offer.id))];
    } catch (error) {
      // Nobody asked for this by a command, so nobody is told.
      this.#parts.log.error('A completion failed', error);
      return undefined;
    }
  }

  /** Open files and the library, as far as they are there. Code is worth completing without. */
  async #reference(caret: Caret): Promise<Reference> {
    try {
      const files = this.#recent.beside(caret.document, caret.languageId, other => this.#files.of(other).is === 'on');
      return { snippets: this.#snippets.find(caret, files), notes: await this.#notes.near(caret) };
    } catch (error) {
      this.#parts.log.error('The context of a completion cannot be gathered', error);
      return NO_REFERENCE;
    }
  }

  #changed({ document, contentChanges: [change, another] }: vscode.TextDocumentChangeEvent): void {
    if (!change || another) return;
    const { rangeOffset: offset, rangeLength: removed, text } = change;
    this.#acceptance.changed({ document: document.uri.toString(), offset, removed, text });
  }

  #draw(): void {
    const document = vscode.window.activeTextEditor?.document;
    const refusal = this.#parts.models.refusal();
    const state: CompleterState = refusal ? { is: 'failed', failure: refusal } : this.#completer.state;
    this.#status.show(
      document && {
        file: this.#files.of(document),
        languageId: document.languageId,
        state,
        failure: state.is === 'failed' ? this.#parts.failureSentence(state.failure) : undefined,
      },
    );
  }
}

/** The document of what was sent last; its name is the tab's. */
const SENT = vscode.Uri.from({ scheme: CONTEXT_SCHEME, path: `/${vscode.l10n.t('What Inline Completion Sent')}` });

function hasCaretAt(document: vscode.TextDocument, position: vscode.Position): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && editor.selection.isEmpty && editor.selection.active.isEqual(position);
}
