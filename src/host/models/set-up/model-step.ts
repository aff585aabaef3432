import * as vscode from 'vscode';
import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { grouped } from '../../kit/counted';
import { plainLabel } from '../../kit/plain-label';
import { type Endpoint, PATIENCE } from '../endpoint/endpoint';
import { type ListedModel, listModels } from '../endpoint/list-models';
import type { Preset } from '../presets';
import { titleOf } from './address-step';
import { type Draft, draftEndpoint, type Outcome, type SetUpParts } from './draft';
import { failedRows, type Remedy } from './failed-rows';
import { choose, type Reply, type Row, type Shown, write } from './step';

type Choice = ListedModel | Remedy;

/** A list comes at once or not at all: the model itself is not needed for it. */
const LISTING = { ...PATIENCE, first: 20_000, retry: 5000 };

/** Which model, of those that the server lists. */
export async function askModel(draft: Draft, { keys, screen }: SetUpParts): Promise<Outcome> {
  const { preset, address = '' } = draft;
  const endpoint = await draftEndpoint(draft, keys);
  const stand = { title: titleOf(draft), step: 4, steps: 5, on: screen };
  let found: Found = { address, models: [] };
  const reply = await choose<Choice>(stand, {
    wait: vscode.l10n.t('Asking {0} for its models; Escape stops', endpoint.label),
    show: async (token): Promise<Shown<Choice>> => {
      try {
        found = await modelsAt(endpoint, token);
        return listRows(found.models, preset);
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        // Not every server lists them; one that refuses the key, or cannot be reached, will not answer either.
        const lacksList = isNotThere(error);
        if (lacksList && preset && preset.models.length > 0) return listRows([], preset);
        return {
          placeholder: vscode.l10n.t('The models cannot be listed'),
          rows: failedRows(error, draft, lacksList ? ['name'] : []),
        };
      }
    },
  });
  if (reply.is !== 'chosen') return reply;
  const { value } = reply;
  const next = { ...draft, address: found.address, listed: found.models };
  if (value === 'again') return { is: 'next', step: 'model', draft };
  if (value === 'address' || value === 'key') return { is: 'next', step: value, draft };
  if (typeof value === 'object') return { is: 'next', step: 'trial', draft: { ...next, model: value } };
  const named: Reply<string> = reply.typed === '' ? await askName(stand) : { is: 'chosen', value: reply.typed };
  if (named.is === 'left') return named;
  if (named.is === 'back') return { is: 'next', step: 'model', draft };
  return { is: 'next', step: 'trial', draft: { ...next, model: { name: named.value } } };
}

/** What a server lists, and at which address it does. */
interface Found {
  readonly address: string;
  readonly models: readonly ListedModel[];
}

/** Who writes an address without a path means what is usual. */
async function modelsAt(endpoint: Endpoint, token: CancellationToken): Promise<Found> {
  const { address } = endpoint;
  try {
    return { address, models: await listModels(endpoint, token, LISTING) };
  } catch (error) {
    if (!isNotThere(error) || new URL(address).pathname !== '/') throw error;
    const usual = `${address}/v1`;
    try {
      return { address: usual, models: await listModels({ ...endpoint, address: usual }, token, LISTING) };
    } catch (second) {
      // A server that asks for a key there is found, too.
      throw isNotThere(second) ? error : second;
    }
  }
}

/** Something answers, and has no list of models at this address. */
function isNotThere(error: unknown): boolean {
  return error instanceof ModelFailure && (error.kind === 'noSuchModel' || error.kind === 'broken');
}

function listRows(listed: readonly ListedModel[], preset: Preset | undefined): Shown<Choice> {
  const unlisted = (preset?.models ?? []).filter(name => !listed.some(model => model.name === name));
  const models = [...unlisted.map(name => ({ name })), ...listed];
  const byHand: Row<Choice> = {
    label: vscode.l10n.t('Write the Name of a Model...'),
    value: 'name',
    alwaysShow: true,
  };
  if (models.length === 0) {
    const hint = preset?.fetch === undefined ? {} : { detail: vscode.l10n.t('Fetch one with: {0}', preset.fetch) };
    return {
      placeholder: vscode.l10n.t('The server has no models'),
      rows: [
        { label: `$(warning) ${vscode.l10n.t('The server answers, but lists no models.')}`, ...hint, alwaysShow: true },
        { label: vscode.l10n.t('Try Again'), value: 'again' },
        byHand,
      ],
    };
  }
  return {
    placeholder: vscode.l10n.t('Which model? Type to filter {0}', grouped(models.length)),
    rows: [...models.map(rowOf), byHand],
  };
}

function rowOf(model: ListedModel): Row<Choice> {
  const { name, contextTokens } = model;
  const description =
    contextTokens === undefined ? {} : { description: vscode.l10n.t('{0} tokens', grouped(contextTokens)) };
  return { label: plainLabel(name), value: model, ...description };
}

function askName(stand: Parameters<typeof write>[0]): Promise<Reply<string>> {
  return write(stand, {
    prompt: vscode.l10n.t('The name of the model, as its server calls it'),
    wrong: name => (name.trim() === '' ? vscode.l10n.t('Write a name.') : undefined),
  });
}
