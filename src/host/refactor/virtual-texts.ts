import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { setContext } from '../kit/context';

const SCHEME = 'seoga-refactor';

/** What there is to look at, one text of each kind at a time. */
export type VirtualText = 'prompt' | 'original' | 'candidate';

/** Read-only documents of the editor: what was sent to a model, and the two sides of a change that is not made. */
export class VirtualTexts implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.own(new vscode.EventEmitter<vscode.Uri>());
  readonly #texts = new Map<string, { readonly uri: vscode.Uri; readonly text: string }>();

  constructor() {
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: ({ authority }) => this.#texts.get(authority)?.text,
    };
    this.#store.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider));
  }

  /** `path` names it, and says its language by its ending. */
  set(kind: VirtualText, { path, text }: { readonly path: string; readonly text: string }): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: kind, path });
    this.#texts.set(kind, { uri, text });
    this.#changed.fire(uri);
    if (kind === 'prompt') setContext('seoga.refactorPromptKnown', true);
    return uri;
  }

  /** Opens one; false where there is none yet. */
  async show(kind: VirtualText): Promise<boolean> {
    const known = this.#texts.get(kind);
    if (known) await vscode.window.showTextDocument(known.uri, { preview: true });
    return known !== undefined;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
