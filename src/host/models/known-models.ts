import { fieldOf } from '../../core/kit/field-of';
import type { Memory } from '../../core/ports';
import type { ListedModel } from './endpoint/list-models';
import type { ModelFacts } from './endpoint/model-facts';

/** Of this machine: not synced, and no workspace's. A change of what is kept takes another name. */
const FACTS = 'seoga.models.facts.2';
const LISTED = 'seoga.models.listed.1';
/** Models that are remembered, the latest first. */
const MOST = 50;
/** So many models of a server stand in the editor's picker. */
const MOST_LISTED = 50;

interface Entry {
  readonly address: string;
  readonly name: string;
  readonly facts: ModelFacts;
}

/** What was found out about models when they were set up, so that nobody is asked again: by address and name. */
export class KnownModels {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  facts(address: string, name: string): ModelFacts | undefined {
    return this.#entries().find(entry => entry.address === address && entry.name === name)?.facts;
  }

  async remember(address: string, name: string, facts: ModelFacts): Promise<void> {
    const others = this.#entries().filter(entry => entry.address !== address || entry.name !== name);
    await this.#memory.set(FACTS, [{ address, name, facts }, ...others].slice(0, MOST));
  }

  /** The models that this address listed when it was last asked. */
  listed(address: string): readonly ListedModel[] {
    const kept = this.#memory.get<unknown>(LISTED);
    const models = fieldOf(kept, 'address') === address ? fieldOf(kept, 'models') : undefined;
    return Array.isArray(models) ? (models as readonly ListedModel[]) : [];
  }

  /** Keeps what the address that is set up listed; the former one's list is forgotten. */
  async rememberListed(address: string, models: readonly ListedModel[]): Promise<void> {
    await this.#memory.set(LISTED, { address, models: models.slice(0, MOST_LISTED) });
  }

  #entries(): readonly Entry[] {
    return this.#memory.get<readonly Entry[]>(FACTS) ?? [];
  }
}
