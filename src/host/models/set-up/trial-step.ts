import * as vscode from 'vscode';
import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { plainLabel } from '../../kit/plain-label';
import { plainMessage } from '../../kit/plain-message';
import { mayCarryKey } from '../address';
import { editorModel } from '../editor-model';
import { type ModelFacts, UNTRIED } from '../endpoint/model-facts';
import { probe } from '../endpoint/probe';
import { titleOf } from './address-step';
import { type Draft, draftEndpoint, type Outcome, type SetUpParts } from './draft';
import { failedRows, type Remedy } from './failed-rows';
import { findingRows, sentRows, toolsRow } from './findings';
import { choose, type Row, type Shown } from './step';

/** Has the model answer, shows what it can do and what will be sent where, and keeps all of it once the user agrees. */
export async function tryOut(draft: Draft, parts: SetUpParts): Promise<Outcome> {
  const { editors } = draft;
  return editors ? tryEditors(editors, draft, parts) : tryEndpoint(draft, parts);
}

async function tryEndpoint(draft: Draft, parts: SetUpParts): Promise<Outcome> {
  const { address = '', model = { name: '' } } = draft;
  const { allowed, keys, known, settings, screen } = parts;
  const endpoint = await draftEndpoint(draft, keys);
  const { origin } = new URL(address);
  let facts: ModelFacts = {
    ...UNTRIED,
    ...(model.contextTokens !== undefined && { contextTokens: model.contextTokens }),
  };
  const reply = await choose<Remedy>(
    { title: titleOf(draft), step: 5, steps: 5, on: screen },
    {
      wait: waitFor(model.name),
      show: token =>
        trying(draft, ['model', 'useIt'], async () => {
          facts = await probe(endpoint, model, token);
          return [
            useRow(model.name, vscode.l10n.t('Asked at {0}, and nowhere else', origin)),
            ...findingRows(facts),
            toolsRow(facts),
            ...sentRows(endpoint.key !== undefined && mayCarryKey(address)),
          ];
        }),
    },
  );
  if (reply.is !== 'chosen') return reply;
  if (reply.value !== 'useIt') return { is: 'next', step: stepOf(reply.value), draft };
  if (draft.key !== undefined && draft.key !== '') await keys.set(address, draft.key);
  await known.remember(address, model.name, facts);
  await known.rememberListed(address, draft.listed ?? []);
  await allowed.allow(origin);
  // In between the settings would name a model of another server.
  if (settings.current['seoga.model.source'] !== 'none') await settings.set('seoga.model.source', 'none');
  await settings.set('seoga.model.address', address);
  await settings.set('seoga.model.name', model.name);
  await settings.set('seoga.model.source', 'endpoint');
  return told(`${model.name} · ${endpoint.label}`);
}

async function tryEditors(
  editors: vscode.LanguageModelChat,
  draft: Draft,
  { settings, screen }: SetUpParts,
): Promise<Outcome> {
  const reply = await choose<Remedy>(
    { title: vscode.l10n.t('Set Up Model: {0}', editors.name), step: 2, steps: 2, on: screen },
    {
      wait: waitFor(editors.name),
      show: token =>
        trying(draft, ['useIt'], async () => {
          await answer(editors, token);
          return [
            useRow(editors.name, vscode.l10n.t('Asked through the editor, where “{0}” may send it on', editors.vendor)),
            ...findingRows({ ...UNTRIED, contextTokens: editors.maxInputTokens }),
            ...sentRows(false),
          ];
        }),
    },
  );
  if (reply.is !== 'chosen') return reply;
  if (reply.value !== 'useIt') return { is: 'next', step: stepOf(reply.value), draft };
  await settings.set('seoga.model.source', 'none');
  await settings.set('seoga.model.name', editors.id);
  await settings.set('seoga.model.source', 'editor');
  return told(editors.name);
}

/** The rows of a model that answered, or of one that did not. */
async function trying(
  draft: Draft,
  others: readonly Remedy[],
  work: () => Promise<readonly Row<Remedy>[]>,
): Promise<Shown<Remedy>> {
  try {
    return {
      placeholder: vscode.l10n.t('It answers. Enter uses it, Escape leaves everything as it was.'),
      rows: await work(),
    };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const rows = failedRows(error, draft, others);
    // The editor's own models have neither an address nor a key of ours.
    const isOurs = draft.editors === undefined;
    return {
      placeholder: vscode.l10n.t('It does not answer'),
      rows: rows.filter(({ value }) => isOurs || (value !== 'address' && value !== 'key')),
    };
  }
}

function waitFor(name: string): string {
  return vscode.l10n.t('Asking {0} to answer; Escape stops', name);
}

function useRow(name: string, detail: string): Row<Remedy> {
  return {
    label: `$(sparkle) ${vscode.l10n.t('Use {0}', plainLabel(name))}`,
    detail,
    value: 'useIt',
    alwaysShow: true,
  };
}

function stepOf(remedy: Remedy): 'address' | 'key' | 'model' | 'trial' {
  if (remedy === 'address' || remedy === 'key') return remedy;
  return remedy === 'again' ? 'trial' : 'model';
}

async function answer(editors: vscode.LanguageModelChat, token: CancellationToken): Promise<void> {
  const request = { messages: [{ role: 'user', text: 'Answer with one word: ready.' } as const], maxTokens: 16 };
  for await (const _piece of editorModel(editors).chat(request, token)) return;
}

function told(label: string): Outcome {
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} answers questions from now on.', plainMessage(label)));
  return { is: 'done' };
}
