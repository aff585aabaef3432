import * as vscode from 'vscode';

/** A file system in memory that can only be read: `new MemoryFiles({ '/shelf/a.md': '# A' })`. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  protected readonly files: Map<string, Uint8Array>;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.files.get(path)?.length;
    if (size === undefined && this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    const type = size === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, size: size ?? 0, ctime: 0, mtime: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const entries = this.#below(path).map((rest): [string, vscode.FileType] => {
      const [name = '', ...deeper] = rest.split('/');
      return [name, deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
    });
    return [...new Map(entries)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  createDirectory(_uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(_uri: vscode.Uri, _content: Uint8Array): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(_uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(_from: vscode.Uri, _to: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** The paths below a folder, relative to it. */
  #below(folder: string): readonly string[] {
    const prefix = `${folder.replace(/\/$/, '')}/`;
    return [...this.files.keys()].filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length));
  }
}

/** The same for files that can be written. Who writes hears of nothing: such file systems exist. */
export class WritableFiles extends MemoryFiles {
  override createDirectory(): void {
    // Folders are what lies in them.
  }

  override writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  override delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  override rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }
}
