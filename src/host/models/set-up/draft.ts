import type * as vscode from 'vscode';
import type { SettingsReader } from '../../kit/settings';
import type { AllowedOrigins } from '../allowed-origins';
import type { Endpoint } from '../endpoint/endpoint';
import type { ListedModel } from '../endpoint/list-models';
import { labelOf } from '../endpoint-models';
import type { KnownModels } from '../known-models';
import type { ModelKeys } from '../model-keys';
import type { Preset } from '../presets';
import type { Screen } from './step';

/** What setting a model up needs. */
export interface SetUpParts {
  readonly allowed: AllowedOrigins;
  readonly keys: ModelKeys;
  readonly known: KnownModels;
  readonly settings: SettingsReader;
  readonly screen: Screen;
}

/** What was answered so far. Nothing of it is kept before the last step. */
export interface Draft {
  readonly preset?: Preset | undefined;
  /** Of a server; without a slash at its end. */
  readonly address?: string;
  /** Typed in this run; where it is empty the stored one of the address's origin holds. */
  readonly key?: string;
  readonly listed?: readonly ListedModel[];
  readonly model?: ListedModel;
  /** One of the editor's, in place of all of that. */
  readonly editors?: vscode.LanguageModelChat;
}

/** The steps, in the order in which they are usually gone through. */
export type StepName = 'where' | 'address' | 'key' | 'model' | 'trial';

/** What comes of a step. */
export type Outcome =
  | { readonly is: 'next'; readonly step: StepName; readonly draft: Draft }
  | { readonly is: 'back' }
  | { readonly is: 'left' }
  | { readonly is: 'done' };

/**
 * The server at a draft's address, with the key that goes along. Whoever has written the address allows it to be tried, for as long as
 * this takes; only the last step keeps that.
 */
export async function draftEndpoint({ address = '', key }: Draft, keys: ModelKeys): Promise<Endpoint> {
  const { origin } = new URL(address);
  const sent = key !== undefined && key !== '' ? key : await keys.of(address);
  return {
    address,
    label: labelOf(address),
    isAllowed: other => other === origin,
    ...(sent !== undefined && { key: sent }),
  };
}
