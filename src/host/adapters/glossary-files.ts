import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Glossary } from '../../core/terms/glossary/glossary';
import type { GlossaryHome } from '../kit/glossary';

/** A file of Seoga's own glossary, as the build made it of data/glossary; its name is that of the file there. */
type Bundled = readonly (Pick<Glossary, 'entries'> & { readonly name: string })[];

/** The files of terms: those that ship with Seoga. */
export class GlossaryFiles implements GlossaryHome, Disposable {
  readonly #extension: vscode.Uri;
  readonly #changed = new Emitter<void>();

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  onDidChange(listener: () => void): Disposable {
    return this.#changed.event(listener);
  }

  async read(): Promise<readonly Glossary[]> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extension, 'dist', 'glossary.json'));
    const bundled: Bundled = JSON.parse(new TextDecoder().decode(bytes));
    const folder = vscode.Uri.joinPath(this.#extension, 'data', 'glossary');
    return bundled.map(({ name, entries }) => ({
      layer: 'bundled',
      uri: vscode.Uri.joinPath(folder, name).toString(),
      entries,
    }));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
