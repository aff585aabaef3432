import * as vscode from 'vscode';
import { ModelFailure } from '../../core/ask/language-model';
import type { Models } from '../kit/models';
import { setUpModel } from '../kit/remedies';
import { Expected } from '../kit/report';
import type { AllowedOrigins } from './allowed-origins';
import type { ModelKeys } from './model-keys';

/** What is known of the address that the settings name. */
export interface ConsentParts {
  readonly allowed: AllowedOrigins;
  readonly keys: ModelKeys;
  /** Its origin, where that is not allowed yet; undefined where nothing stands in the way. */
  readonly refusedOrigin: () => string | undefined;
}

/** Has the user say whether an address that only the settings name may be asked. What refuses it is `send`, whatever happens here. */
export class Consent {
  readonly #parts: ConsentParts;
  readonly #asked = new Map<string, Promise<void>>();

  constructor(parts: ConsentParts) {
    this.#parts = parts;
  }

  /** Why nothing is sent as things are: `consent.refusal()?.detail` is the origin. */
  refusal(): ModelFailure | undefined {
    const detail = this.#parts.refusedOrigin();
    return detail === undefined ? undefined : new ModelFailure('notAllowed', { detail });
  }

  /** Asks where it has to be asked, for somebody who asks a model by hand. After a no this window asks by its command only. */
  async askFirst(): Promise<void> {
    const origin = this.#parts.refusedOrigin();
    if (origin === undefined) return;
    const asking = this.#asked.get(origin) ?? this.#ask(origin);
    this.#asked.set(origin, asking);
    await asking;
  }

  /** Asks, as often as the user wants. */
  async ask(): Promise<void> {
    const origin = this.#parts.refusedOrigin();
    if (origin !== undefined) return this.#ask(origin);
    throw new Expected(
      vscode.l10n.t('No address waits to be allowed: none is set, or it is allowed already.'),
      setUpModel(),
    );
  }

  /** The same models for what the user asks for by hand: an address that is not allowed is asked about before it is refused. */
  before(models: Models): Models {
    return {
      ...models,
      current: async () => {
        await this.askFirst();
        return models.current();
      },
      all: async token => {
        await this.askFirst();
        return models.all(token);
      },
    };
  }

  async #ask(origin: string): Promise<void> {
    const { askToAllow } = await import('./ask-to-allow');
    await askToAllow(origin, this.#parts);
  }
}
