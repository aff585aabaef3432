import * as vscode from 'vscode';
import type { Memory } from '../../core/ports';
import type { LiveFile, LiveGlossary } from '../kit/glossary';
import { type GlossaryPlace, NEW_GLOSSARY, type OwnGlossaries } from '../kit/glossary-place';

/** Which glossary was written to last: its folder, and its layer for where that folder is not. */
const LAST = 'seoga.glossary.last';

export interface TargetParts {
  readonly glossary: LiveGlossary;
  readonly files: OwnGlossaries;
  readonly memory: Memory;
}

/** A glossary that terms can be written to, whether its file is there already or not. */
export interface GlossaryTarget {
  readonly place: GlossaryPlace;
  readonly file: vscode.Uri;
  /** The file as it is known; undefined where there is none yet. */
  readonly known: LiveFile | undefined;
}

/** The user's own glossary and those of the folders that are open, the one that was written to last first. */
export async function glossaryTargets({ glossary, files, memory }: TargetParts): Promise<readonly GlossaryTarget[]> {
  const known = await glossary.files();
  const targets = files
    .places()
    .filter(
      ({ layer, folder }) => layer !== 'library' && vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false,
    )
    .map(place => targetIn(place, known));
  const last = memory.get<{ readonly folder: string; readonly layer: string }>(LAST);
  const nearness = ({ place: { folder, layer } }: GlossaryTarget): number =>
    folder.toString() === last?.folder ? 0 : layer === (last?.layer ?? 'user') ? 1 : 2;
  return [...targets].sort((a, b) => nearness(a) - nearness(b));
}

/** The glossary in YAML of a place: the file that is there, else the one that would be made. Other formats are read and not written. */
function targetIn(place: GlossaryPlace, known: readonly LiveFile[]): GlossaryTarget {
  for (const name of ['glossary.yaml', 'glossary.yml']) {
    const file = vscode.Uri.joinPath(place.folder, name);
    const found = known.find(({ uri }) => uri === file.toString());
    if (found) return { place, file, known: found };
  }
  return { place, file: vscode.Uri.joinPath(place.folder, NEW_GLOSSARY), known: undefined };
}

/** Asks which glossary, where there are several; undefined where nobody wants to say. */
export async function chooseTarget(
  targets: readonly GlossaryTarget[],
  { title, step }: { readonly title: string; readonly step?: readonly [step: number, steps: number] },
): Promise<GlossaryTarget | undefined> {
  if (targets.length < 2) return targets[0];
  const { l10n } = vscode;
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly target: GlossaryTarget }>();
  pick.title = title;
  [pick.step, pick.totalSteps] = step ?? [];
  pick.placeholder = l10n.t('Which glossary?');
  pick.ignoreFocusOut = true;
  pick.items = targets.map(target => ({
    target,
    label: target.place.layer === 'user' ? `$(account) ${target.place.label}` : `$(root-folder) ${target.place.label}`,
    description:
      target.place.layer === 'user' ? l10n.t('Yours, in every folder') : l10n.t('Of this folder: {0}', pathOf(target)),
  }));
  return new Promise(resolve => {
    let chosen: GlossaryTarget | undefined;
    pick.onDidAccept(() => {
      chosen = pick.selectedItems[0]?.target;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

export async function rememberTarget({ place: { folder, layer } }: GlossaryTarget, memory: Memory): Promise<void> {
  await memory.set(LAST, { folder: folder.toString(), layer });
}

function pathOf({ place, file }: GlossaryTarget): string {
  return file.path.slice(place.root.path.replace(/\/$/, '').length + 1);
}
