import type * as vscode from 'vscode';

/** Keys of model servers, in the editor's secret storage, each bound to the origin it was entered for. */
export class ModelKeys {
  readonly #secrets: vscode.SecretStorage;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  /** The key for whatever lies at this address's origin. */
  of(address: string): Thenable<string | undefined> {
    return this.#secrets.get(nameOf(address));
  }

  async set(address: string, key: string | undefined): Promise<void> {
    if (key === undefined || key === '') await this.#secrets.delete(nameOf(address));
    else await this.#secrets.store(nameOf(address), key);
  }
}

function nameOf(address: string): string {
  return `seoga.modelKey:${new URL(address).origin}`;
}
