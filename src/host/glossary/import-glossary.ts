import * as vscode from 'vscode';
import type { GlossaryEntry } from '../../core/terms/glossary/glossary';
import type { GlossaryFile } from '../../core/terms/glossary/glossary-file';
import { GLOSSARY_ENDINGS } from '../../core/terms/glossary/glossary-format';
import { inLanguage } from '../../core/terms/term';
import { counted, grouped } from '../kit/counted';
import { fileName } from '../kit/file-name';
import { Expected, type Reporter } from '../kit/report';
import { faultSentence } from './fault-sentence';
import {
  chooseTarget,
  type GlossaryTarget,
  glossaryTargets,
  rememberTarget,
  type TargetParts,
} from './glossary-target';
import { entryNamed } from './same-name';
import { type AddTerms, withTerms } from './with-terms';

export interface ImportParts extends TargetParts {
  readonly addTerms: AddTerms;
  readonly reporter: Reporter;
  /** Finds the terms in a text without holding up this thread. */
  parse(name: string, text: string): Promise<GlossaryFile>;
}

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 5;

/** A line for the list of what was left out. */
interface LeftOut {
  /** From 0. */
  readonly line: number;
  readonly why: string;
}

/** Adds the terms of a file to one of the user's glossaries, those that are chosen. The file is asked for where none is given. */
export async function importGlossary(parts: ImportParts, given?: vscode.Uri): Promise<void> {
  const file = given ?? (await askFile());
  if (!file) return;
  const read = await readTerms(file, parts);
  const target = await chooseTarget(await glossaryTargets(parts), { title: vscode.l10n.t('Import Glossary') });
  if (!target) return;
  const { fresh, known } = sorted(read.entries, target);
  const leftOut = [...wrongIn(read), ...known].sort((a, b) => a.line - b.line);
  if (fresh.length === 0) {
    throw new Expected(
      vscode.l10n.t('{0} has no term that {1} does not have already.', fileName(file), target.place.label),
      details(leftOut, file),
    );
  }
  const chosen = await chooseEntries(fresh, { target, leftOut: leftOut.length });
  if (!chosen || chosen.length === 0) return;
  const terms = chosen.map(({ term }) => term);
  await parts.files.edit(target.file, text => withTerms(text ?? '', terms, { target, addTerms: parts.addTerms }));
  await rememberTarget(target, parts.memory);
  void parts.reporter.guard(() => tell(chosen.length, { target, leftOut, file }));
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Glossary'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('Glossaries')]: [...GLOSSARY_ENDINGS.keys()] },
    })) ?? [];
  return file;
}

async function readTerms(file: vscode.Uri, { parse }: ImportParts): Promise<GlossaryFile> {
  const { l10n, workspace } = vscode;
  const { size } = await workspace.fs.stat(file);
  if (size > MOST_MEGABYTES * MEGABYTE) {
    throw new Expected(l10n.t('{0} is larger than {1} MB; split it to import it.', fileName(file), MOST_MEGABYTES));
  }
  const text = await workspace.decode(await workspace.fs.readFile(file), { uri: file }).then(undefined, () => {
    throw new Expected(
      l10n.t('{0} is not text; save it as CSV, TSV, TBX, Markdown or YAML to import it.', fileName(file)),
    );
  });
  const read = await parse(fileName(file), text);
  const [wrong] = read.mistakes;
  if (read.entries.length === 0 && wrong) {
    const { line } = wrong.span.start;
    throw new Expected(l10n.t('{0}, line {1}: {2}', fileName(file), line + 1, faultSentence(wrong.fault)), {
      label: l10n.t('Open File'),
      run: () => vscode.window.showTextDocument(file, { selection: new vscode.Range(line, 0, line, 0) }),
    });
  }
  if (read.entries.length === 0) throw new Expected(l10n.t('{0} holds no terms.', fileName(file)));
  return read;
}

/** Which entries a glossary does not have yet, and which it has. */
function sorted(
  entries: readonly GlossaryEntry[],
  { known: file, place }: GlossaryTarget,
): { readonly fresh: readonly GlossaryEntry[]; readonly known: readonly LeftOut[] } {
  const fresh: GlossaryEntry[] = [];
  const known: LeftOut[] = [];
  for (const entry of entries) {
    const isKnown =
      file?.entries.some(({ term }) => term.id === entry.term.id) || (file && entryNamed(entry.term, [file]));
    if (!isKnown) fresh.push(entry);
    else
      known.push({
        line: entry.lines.first,
        why: vscode.l10n.t('“{0}” is already in {1}.', labelOf(entry), place.label),
      });
  }
  return { fresh, known };
}

function wrongIn({ mistakes }: GlossaryFile): readonly LeftOut[] {
  return mistakes.map(({ fault, span }) => ({ line: span.start.line, why: faultSentence(fault) }));
}

/** Shows what would be added, and lets the user leave some of it out. */
async function chooseEntries(
  entries: readonly GlossaryEntry[],
  { target, leftOut }: { readonly target: GlossaryTarget; readonly leftOut: number },
): Promise<readonly GlossaryEntry[] | undefined> {
  const { l10n } = vscode;
  const chosen = await vscode.window.showQuickPick(
    entries.map(entry => ({
      entry,
      label: labelOf(entry),
      detail: inLanguage(entry.term.definition, vscode.env.language)[0],
      picked: true,
    })),
    {
      title: counted(entries.length, l10n.t('Import 1 Term into {0}', target.place.label), count =>
        l10n.t('Import {0} Terms into {1}', count, target.place.label),
      ),
      placeHolder: leftOut === 0 ? l10n.t('Which terms?') : l10n.t('Which terms? Left out: {0}', leftOut),
      canPickMany: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.map(({ entry }) => entry);
}

async function tell(
  count: number,
  {
    target,
    leftOut,
    file,
  }: { readonly target: GlossaryTarget; readonly leftOut: readonly LeftOut[]; readonly file: vscode.Uri },
): Promise<void> {
  const { l10n } = vscode;
  const open = l10n.t('Open');
  const why = details(leftOut, file);
  const { label } = target.place;
  const told =
    leftOut.length === 0
      ? counted(count, l10n.t('Added 1 term to {0}.', label), many => l10n.t('Added {0} terms to {1}.', many, label))
      : counted(
          count,
          l10n.t('Added 1 term to {0}. Left out of {1}: {2}', label, fileName(file), grouped(leftOut.length)),
          many =>
            l10n.t(
              'Added {0} terms to {1}. Left out of {2}: {3}',
              many,
              label,
              fileName(file),
              grouped(leftOut.length),
            ),
        );
  const chosen = await vscode.window.showInformationMessage(told, open, ...(why ? [why.label] : []));
  if (chosen === open) await vscode.window.showTextDocument(target.file);
  else if (chosen !== undefined) await why?.run();
}

/** Shows what was left out and why, in a document that is not saved. */
function details(leftOut: readonly LeftOut[], file: vscode.Uri): Expected['action'] {
  if (leftOut.length === 0) return undefined;
  const { l10n } = vscode;
  return {
    label: l10n.t('Show Why'),
    run: async () => {
      const lines = leftOut.map(({ line, why }) => l10n.t('Line {0}: {1}', line + 1, why));
      const content = `${l10n.t('Left out of {0}', fileName(file))}\n\n${lines.join('\n')}\n`;
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
    },
  };
}

function labelOf({ term }: GlossaryEntry): string {
  return inLanguage(term, vscode.env.language).join(' · ');
}
