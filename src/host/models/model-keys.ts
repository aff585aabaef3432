import type * as vscode from 'vscode';
import type { Memory } from '../../core/ports';

/** Where a key lies, never what it is. */
const ORIGINS = 'seoga.models.keyOrigins';

/** Keys of model servers, in the editor's secret storage, each bound to the origin it was entered for. */
export class ModelKeys {
  readonly #secrets: vscode.SecretStorage;
  readonly #memory: Memory;

  constructor(secrets: vscode.SecretStorage, memory: Memory) {
    this.#secrets = secrets;
    this.#memory = memory;
  }

  /** The key for whatever lies at this address's origin. */
  of(address: string): Thenable<string | undefined> {
    return this.#secrets.get(nameOf(address));
  }

  async set(address: string, key: string): Promise<void> {
    await this.#secrets.store(nameOf(address), key);
    await this.#remember([...this.origins().filter(origin => origin !== originOf(address)), originOf(address)]);
  }

  /** Takes the key of this address's origin out of the storage. */
  async forget(address: string): Promise<void> {
    await this.#secrets.delete(nameOf(address));
    await this.#remember(this.origins().filter(origin => origin !== originOf(address)));
  }

  /** The origins that a key was entered for: the storage itself tells no names. */
  origins(): readonly string[] {
    return this.#memory.get<readonly string[]>(ORIGINS) ?? [];
  }

  async #remember(origins: readonly string[]): Promise<void> {
    await this.#memory.set(ORIGINS, origins);
  }
}

function originOf(address: string): string {
  return new URL(address).origin;
}

function nameOf(address: string): string {
  return `seoga.modelKey:${originOf(address)}`;
}
