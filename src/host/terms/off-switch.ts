import * as vscode from 'vscode';
import type { TermId } from '../../core/terms/term';
import { inLanguage } from '../../core/terms/term';
import type { CommandHandlers } from '../kit/commands';
import type { LiveGlossary } from '../kit/glossary';
import { plainMessage } from '../kit/plain-message';
import type { SettingsReader } from '../kit/settings';
import { globOfFile, globOfFolder } from './excluded-files';
import type { InstalledLanguages } from './installed-languages';

export interface OffSwitchParts {
  readonly glossary: LiveGlossary;
  readonly settings: SettingsReader;
  readonly languages: InstalledLanguages;
}

/** What was done at the user's wish, in a sentence, and how to take it back. */
interface Change {
  readonly said: string;
  undo(): Promise<void>;
}

interface Choice extends vscode.QuickPickItem {
  make(): Promise<Change>;
}

/** The ways out that every card of a term has: no terms here, and never this term. Both write a setting of the user's, and offer to undo it. */
export function offSwitch(parts: OffSwitchParts) {
  return {
    'seoga.hideTermsHere': async (file?: unknown): Promise<void> => {
      const document = documentOf(file);
      if (!document) return;
      const chosen = await vscode.window.showQuickPick(choicesFor(document, parts), {
        placeHolder: vscode.l10n.t('Where should no terms be shown?'),
      });
      if (chosen) tell(await chosen.make());
    },
    'seoga.neverShowTerm': async (id: TermId): Promise<void> => {
      const term = (await parts.glossary.merged()).entries.get(id)?.term;
      if (!term) return;
      const [name] = inLanguage(term, vscode.env.language);
      tell({
        said: vscode.l10n.t('“{0}” is not shown any more. The setting seoga.terms.never lists it.', name),
        undo: await addTo(parts.settings, 'seoga.terms.never', id),
      });
    },
  } satisfies Partial<CommandHandlers>;
}

function choicesFor(document: vscode.TextDocument, { settings, languages }: OffSwitchParts): readonly Choice[] {
  const { l10n, workspace } = vscode;
  const { uri, languageId } = document;
  const language = languages.nameOf(languageId);
  const folder = workspace.getWorkspaceFolder(uri);
  const exclude = async (said: string, globs: readonly string[]): Promise<Change> => ({
    said,
    undo: await addTo(settings, 'seoga.terms.exclude', ...globs),
  });
  const choices: (Choice | undefined)[] = [
    // What has no name yet cannot be named in a setting.
    document.isUntitled
      ? undefined
      : {
          label: l10n.t('In This File'),
          description: workspace.asRelativePath(uri),
          make: () => exclude(l10n.t('No terms are shown in this file any more.'), [globOfFile(uri)]),
        },
    {
      label: l10n.t('In {0} Files', language),
      make: async () => ({
        said: l10n.t('No terms are shown in {0} files any more.', language),
        undo: await settings.replaceForLanguage(languageId, 'seoga.hover.where', 'off'),
      }),
    },
    folder && {
      label: l10n.t('In This Workspace'),
      description: workspace.name ?? folder.name,
      make: () =>
        exclude(
          l10n.t('No terms are shown in this workspace any more.'),
          (workspace.workspaceFolders ?? [folder]).map(({ uri }) => globOfFolder(uri)),
        ),
    },
    {
      label: l10n.t('Anywhere'),
      make: async () => ({
        said: l10n.t('No terms are shown in the editor any more. The setting seoga.hover.where brings them back.'),
        undo: await settings.replace('seoga.hover.where', 'off'),
      }),
    },
  ];
  return choices.filter(choice => choice !== undefined);
}

function addTo(
  settings: SettingsReader,
  key: 'seoga.terms.never' | 'seoga.terms.exclude',
  ...values: readonly string[]
): Promise<() => Promise<void>> {
  return settings.replace(key, [...new Set([...settings.current[key], ...values])]);
}

/** The file that a card names, if it is still open; the one in front where a command is called without one. */
function documentOf(file: unknown): vscode.TextDocument | undefined {
  if (typeof file !== 'string') return vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file);
}

function tell({ said, undo }: Change): void {
  const action = vscode.l10n.t('Undo');
  void vscode.window
    .showInformationMessage(plainMessage(said), action)
    .then(chosen => (chosen === action ? undo() : undefined));
}
