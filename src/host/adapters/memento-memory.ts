import type { Memento } from 'vscode';
import type { Memory } from '../../core/ports';

/** VS Code's memento as the core's memory. */
export function mementoMemory(memento: Memento): Memory {
  return {
    get: key => memento.get(key),
    set: async (key, value) => memento.update(key, value),
  };
}
