import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import { draftNames } from '../../core/terms/draft-names';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import type { CommandHandlers } from '../kit/commands';
import type { AddOutcome, AddTermParts, Asking } from './add-term';
import { type DiagnosticsParts, GlossaryDiagnostics } from './diagnostics';
import type { ImportParts } from './import-glossary';
import { selectedWords } from './selected-words';
import { registerYamlCompletion } from './yaml-completion';

export type GlossaryParts = AddTermParts & ImportParts & DiagnosticsParts;

/** The glossaries that people own: what is wrong in them, writing to them, and help with writing them. */
export function activateGlossary(parts: GlossaryParts) {
  const store = new DisposableStore();
  // What writes is loaded by the first command that does: activation is paid by every window.
  const adder = lazyAsync(async () => new (await import('./add-term')).TermAdder(parts));
  const open = async (layer: 'user' | 'workspace'): Promise<void> =>
    (await import('./open-glossary')).openGlossary(layer, parts);
  store.own(new GlossaryDiagnostics(parts));
  store.own(registerYamlCompletion(parts));

  const commands = {
    'seoga.addTerm': async () => {
      const editor = vscode.window.activeTextEditor;
      const names = editor && draftNames(selectedWords(editor));
      // Only a name that somebody selected is sure to be the one that was meant.
      const isMeant = names !== undefined && editor?.selection.isEmpty === false;
      await (await adder()).add(names ?? {}, { asking: isMeant ? 'definition' : 'all' });
    },
    'seoga.openMyGlossary': () => open('user'),
    'seoga.openWorkspaceGlossary': () => open('workspace'),
    'seoga.importGlossary': async file => {
      const { importGlossary } = await import('./import-glossary');
      await importGlossary(parts, file instanceof vscode.Uri ? file : undefined);
    },
  } satisfies Partial<CommandHandlers>;
  return {
    commands,
    /** Adds a term to a glossary of the user's, and tells them. */
    addTerm: async (draft: TermDraft, options: { readonly asking: Asking }): Promise<AddOutcome> =>
      (await adder()).add(draft, options),
    dispose: () => store.dispose(),
  };
}
