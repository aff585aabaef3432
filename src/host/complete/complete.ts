import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { CommandHandlers } from '../kit/commands';
import { manageTrust, setUpModel } from '../kit/remedies';
import { Expected } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { CompleteParts } from './complete-parts';
import type { Completing } from './completing';

/**
 * Completes what is written, by the model that the user has set up. Without one nothing is registered, and in Restricted Mode nothing
 * but what says so: a folder that nobody trusts does not cause anything to be sent.
 */
export function activateComplete(parts: CompleteParts) {
  const store = new DisposableStore();
  const { settings } = parts;
  let is: 'idle' | 'completing' | 'restricted' = 'idle';
  let completing: Promise<Completing> | undefined;
  let stop = (): void => undefined;

  const start = <T extends Disposable>(loading: Promise<T>): Promise<T> => {
    loading.catch((error: unknown) => parts.log.error('Inline completion cannot be loaded', error));
    stop = () =>
      void loading.then(
        started => started.dispose(),
        () => undefined,
      );
    return loading;
  };
  const follow = (): void => {
    const isWanted = isSetUp(settings) && !store.isDisposed;
    const next = !isWanted ? 'idle' : vscode.workspace.isTrusted ? 'completing' : 'restricted';
    if (next === is) return;
    is = next;
    stop();
    stop = () => undefined;
    completing = undefined;
    // Who sets no model up never loads what asks one.
    if (next === 'completing')
      completing = start(import('./completing').then(({ Completing }) => new Completing(parts)));
    if (next === 'restricted') void start(import('./completion-status').then(restrictedStatus));
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

/** The status bar says why nothing is completed. */
function restrictedStatus({ CompletionStatus, RESTRICTED }: typeof import('./completion-status')): Disposable {
  const status = new CompletionStatus();
  status.show(RESTRICTED);
  return status;
}

/** Without asking for the model, which would load what asks it. */
function isSetUp({ current }: SettingsReader): boolean {
  return current['seoga.model.source'] !== 'none' && current['seoga.model.name'] !== '';
}
