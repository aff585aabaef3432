import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { CommandHandlers } from '../kit/commands';
import { manageTrust, setUpModel } from '../kit/remedies';
import { Expected } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { CompleteParts } from './complete-parts';
import type { Completing } from './completing';

/**
 * Completes what is written, by the model that the user has set up. Without one nothing is registered, and in Restricted Mode nothing
 * ever is: a folder that nobody trusts does not cause anything to be sent.
 */
export function activateComplete(parts: CompleteParts) {
  const store = new DisposableStore();
  const { settings } = parts;
  let completing: Promise<Completing> | undefined;

  const follow = (): void => {
    const mayRun = vscode.workspace.isTrusted && isSetUp(settings) && !store.isDisposed;
    if (mayRun === (completing !== undefined)) return;
    const before = completing;
    // Who sets no model up never loads what asks one.
    completing = mayRun ? import('./completing').then(({ Completing }) => new Completing(parts)) : undefined;
    completing?.catch((error: unknown) => parts.log.error('Inline completion cannot be loaded', error));
    void before?.then(
      before => before.dispose(),
      () => undefined,
    );
  };
  /** What runs, or why nothing does. */
  const running = async (): Promise<Completing> => {
    if (completing) return completing;
    if (!vscode.workspace.isTrusted) {
      throw new Expected(vscode.l10n.t('In Restricted Mode nothing is completed, and nothing sent.'), manageTrust());
    }
    throw new Expected(vscode.l10n.t('Inline completion needs a model; none is set up.'), setUpModel());
  };

  store.own(settings.onDidChange(follow));
  store.own(vscode.workspace.onDidGrantWorkspaceTrust(follow));
  follow();

  return {
    commands: {
      'seoga.toggleCompletion': async () => (await running()).toggle(),
      'seoga.showCompletionContext': async () => (await running()).showSent(),
      'seoga.completionAccepted': async (id?: unknown) => (await completing)?.accepted(id),
    } satisfies Partial<CommandHandlers>,
    dispose: () => {
      store.dispose();
      follow();
    },
  };
}

/** Without asking for the model, which would load what asks it. */
function isSetUp({ current }: SettingsReader): boolean {
  return current['seoga.model.source'] !== 'none' && current['seoga.model.name'] !== '';
}
