import type { LanguageModel } from '../../core/ask/language-model';
import type { CancellationToken } from '../../core/kit/cancellation';
import type { SettingsReader } from '../kit/settings';
import { serverAddress } from './address';
import type { AllowedOrigins } from './allowed-origins';
import type { Endpoint } from './endpoint/endpoint';
import type { ListedModel } from './endpoint/list-models';
import type { ToolModel } from './endpoint/openai-model';
import { ServerRest } from './endpoint/server-rest';
import type { SharedContext } from './endpoint/shared-context';
import type { KnownModels } from './known-models';
import type { ModelKeys } from './model-keys';
import { PRESETS } from './presets';

/** The models of the server that is set up, behind our port. Who never sets one up never loads what asks it. */
export class EndpointModels {
  readonly #allowed: AllowedOrigins;
  readonly #keys: ModelKeys;
  readonly #known: KnownModels;
  readonly #settings: SettingsReader;
  /** By address, model and size: whoever asks a model shares its room with all others. */
  readonly #shared = new Map<string, SharedContext>();
  /** By origin. */
  readonly #rests = new Map<string, ServerRest>();

  constructor({
    allowed,
    keys,
    known,
    settings,
  }: {
    readonly allowed: AllowedOrigins;
    readonly keys: ModelKeys;
    readonly known: KnownModels;
    readonly settings: SettingsReader;
  }) {
    this.#allowed = allowed;
    this.#keys = keys;
    this.#known = known;
    this.#settings = settings;
  }

  /** The one that answers; undefined where the settings name none. */
  async chosen(): Promise<LanguageModel | undefined> {
    const name = this.#settings.current['seoga.model.name'];
    return name === '' ? undefined : (await this.#models([{ name }]))[0];
  }

  /** The origin that the settings name and the user has not allowed to be asked; undefined where nothing stands in the way. */
  refusedOrigin(): string | undefined {
    const address = this.#address();
    if (address === undefined) return undefined;
    const { origin } = new URL(address);
    return this.#allowed.has(origin) ? undefined : origin;
  }

  /** The chosen one and those that the server listed when it was last asked. Nothing is sent. */
  async remembered(): Promise<readonly ToolModel[]> {
    const { 'seoga.model.name': name } = this.#settings.current;
    const address = this.#address();
    if (address === undefined || name === '') return [];
    const others = this.#known.listed(address).filter(model => model.name !== name);
    return this.#models([{ name }, ...others]);
  }

  /** Asks the server which ones it has. Rejects with a `ModelFailure`. */
  async listed(token: CancellationToken): Promise<readonly LanguageModel[]> {
    const endpoint = await this.#endpoint();
    if (!endpoint) return [];
    const { listModels } = await import('./endpoint/list-models');
    const models = await listModels(endpoint, token);
    await this.#known.rememberListed(endpoint.address, models);
    return this.#models(models);
  }

  async #models(listed: readonly ListedModel[]): Promise<readonly ToolModel[]> {
    const endpoint = await this.#endpoint();
    if (!endpoint) return [];
    const { openAiModel } = await import('./endpoint/openai-model');
    const { UNTRIED } = await import('./endpoint/model-facts');
    const { SharedContext } = await import('./endpoint/shared-context');
    const { address } = endpoint;
    const sharedBy = (name: string, tokens: number | undefined): SharedContext | undefined => {
      if (tokens === undefined) return undefined;
      const id = JSON.stringify([address, name, tokens]);
      const context = this.#shared.get(id) ?? new SharedContext(tokens);
      this.#shared.set(id, context);
      return context;
    };
    return listed.map(({ name, contextTokens }) => {
      const known = this.#known.facts(address, name);
      const facts = known ?? { ...UNTRIED, ...(contextTokens !== undefined && { contextTokens }) };
      return openAiModel(endpoint, {
        name,
        facts,
        shared: facts.sharesContext ? sharedBy(name, facts.contextTokens) : undefined,
        learned: ({ dialect }) => {
          if (dialect) void this.#known.remember(address, name, { ...facts, dialect });
        },
      });
    });
  }

  async #endpoint(): Promise<Endpoint | undefined> {
    const address = this.#address();
    if (address === undefined) return undefined;
    const key = await this.#keys.of(address);
    const isAllowed = (origin: string): boolean => this.#allowed.has(origin);
    const { origin } = new URL(address);
    const rest = this.#rests.get(origin) ?? new ServerRest();
    this.#rests.set(origin, rest);
    return { address, label: labelOf(address), isAllowed, rest, ...(key !== undefined && { key }) };
  }

  /** The settings may be written by hand, too. */
  #address(): string | undefined {
    return serverAddress(this.#settings.current['seoga.model.address']);
  }
}

/** What people call the server at this address. */
export function labelOf(address: string): string {
  return PRESETS.find(preset => preset.address === address)?.label ?? new URL(address).host;
}
