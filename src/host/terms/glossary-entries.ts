import * as vscode from 'vscode';
import type { PlacedEntry } from '../../core/terms/glossary/glossary';
import { fileName } from '../kit/file-name';

/** The scheme of Seoga's own glossary files: what ships with an extension is opened to be read, for an update would undo what is written there. */
const SCHEME = 'seoga-glossary';

/** Where the entries of terms can be opened: in the files people own as they are, in those that ship with Seoga to be read. */
export class GlossaryEntries implements vscode.Disposable {
  readonly #registered: vscode.Disposable;

  /** `bundled` is the folder of Seoga's own glossary files. */
  constructor(bundled: vscode.Uri) {
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      // A name and no path: nothing else can be read by such an address.
      provideTextDocumentContent: async uri =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(bundled, fileName(uri)))),
    });
  }

  /** The entry's lines in its file. */
  placeOf({ layer, uri, lines }: PlacedEntry): vscode.Location {
    const file = vscode.Uri.parse(uri);
    const shown = layer === 'bundled' ? vscode.Uri.from({ scheme: SCHEME, path: `/glossary/${fileName(file)}` }) : file;
    return new vscode.Location(shown, new vscode.Range(lines.first, 0, lines.last + 1, 0));
  }

  /** The entry at this place of a glossary's file. */
  at(uri: vscode.Uri, { line }: vscode.Position, all: Iterable<PlacedEntry>): PlacedEntry | undefined {
    const address = uri.toString();
    const isBundled = uri.scheme === SCHEME;
    for (const entry of all) {
      if (line < entry.lines.first || line > entry.lines.last) continue;
      const isHere = isBundled
        ? entry.layer === 'bundled' && entry.uri.endsWith(`/${fileName(uri)}`)
        : entry.uri === address;
      if (isHere) return entry;
    }
    return undefined;
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
