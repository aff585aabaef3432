import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { choosePassages } from '../../core/question-set/choose-passages';
import type { SetPlan } from '../../core/question-set/journal';
import type { Passage } from '../../core/question-set/passage';
import { during } from '../kit/during';
import { Expected } from '../kit/report';
import { passageOf, refOf } from './library-passages';
import type { QuestionSetParts } from './question-set-parts';
import { type Found, lookAt, type SetFiles, setFilesOf } from './set-files';
import { askForJudge, askHowMany } from './set-steps';
import { askWhere } from './where';

/** A set on its way: what is to be done, what is done, and who does it. */
export interface SetJob {
  readonly files: SetFiles;
  readonly plan: SetPlan;
  /** Undefined for a set of which nothing is written yet. */
  readonly before: { readonly done: ReadonlySet<number>; readonly kept: number } | undefined;
  readonly writer: LanguageModel;
  readonly judge: LanguageModel | undefined;
  /** Some passages that are still to be tried: what requests are measured by. */
  readonly probes: readonly Passage[];
}

/** The set that was worked on last, as a path. */
export const LAST_SET = 'seoga.questionSet.last';
/** Passages whose requests are measured. */
const PROBES = 5;

/** What every step of it is headed. */
export function title(): string {
  return vscode.l10n.t('Build Question Set');
}

/** Asks for everything that a set is made by, step by step; undefined where the user leaves. Changes nothing, and sends nothing. */
export async function askForJob(parts: QuestionSetParts, writer: LanguageModel): Promise<SetJob | undefined> {
  const { l10n } = vscode;
  const last = await lastSet(parts);
  if (last) {
    const chosen = await chooseContinue(last, l10n.t('New Question Set...'));
    if (!chosen) return undefined;
    if (chosen.continues) return resumed(last, parts, writer);
  }
  const placeHolder = l10n.t('Which articles are questions to be made from?');
  const chosen = await parts.chooseArticles({ title: title(), placeHolder });
  if (!chosen) return undefined;
  const count = await askHowMany(title(), chosen.label);
  if (count === undefined) return undefined;
  const others = await during(l10n.t('Asking for models'), (_tell, token) => parts.models.all(token));
  const judged = await askForJudge(
    title(),
    writer,
    others.filter(({ id }) => id !== writer.id),
  );
  if (!judged) return undefined;
  const set = await askWhere();
  if (set === undefined) return undefined;
  const files = setFilesOf(set);
  const found = await lookAt(files);
  if (found.is === 'other')
    throw new Expected(l10n.t('{0} is something else and stays as it is; choose another name.', basename(found.file)));
  if (found.is === 'ours') {
    if (isFinished(found))
      throw new Expected(l10n.t('{0} is finished and stays as it is; choose another name.', basename(set)));
    const again = await chooseContinue({ files, found }, undefined);
    return again && resumed({ files, found }, parts, writer);
  }
  const passages = await during(l10n.t('Choosing passages'), (_tell, token) =>
    choosePassages(chosen.articles, { count, read: ({ id }) => parts.library.pieces(id, token) }, token),
  );
  if (passages.length === 0) {
    throw new Expected(
      l10n.t('“{0}” has no passage that is long enough to ask about; choose other articles.', chosen.label),
    );
  }
  const { judge } = judged;
  const plan = {
    begun: new Date().toISOString(),
    seoga: parts.version,
    scope: chosen.label,
    ...(judge && { judge: { id: judge.id, label: judge.label } }),
    samples: parts.settings.current['seoga.questionSet.samples'],
    passages: passages.map(passage => refOf(parts.library, passage)),
  };
  return { files, plan, before: undefined, writer, judge, probes: passages.slice(0, PROBES) };
}

interface OwnSet {
  readonly files: SetFiles;
  readonly found: Extract<Found, { is: 'ours' }>;
}

/** The last set, where it can be gone on with. */
async function lastSet({ memory }: QuestionSetParts): Promise<OwnSet | undefined> {
  const last = memory.get<string>(LAST_SET);
  if (last === undefined) return undefined;
  const files = setFilesOf(last);
  // It may lie where nobody can read it any more.
  const found = await lookAt(files).catch(() => undefined);
  return found?.is === 'ours' && !isFinished(found) ? { files, found } : undefined;
}

function isFinished({ plan, done }: OwnSet['found']): boolean {
  return done.size === plan.passages.length;
}

async function chooseContinue(
  { files, found: { plan, done, kept } }: OwnSet,
  otherwise: string | undefined,
): Promise<{ readonly continues: boolean } | undefined> {
  const { l10n } = vscode;
  const goOn = {
    label: l10n.t('Continue {0}', basename(files.set)),
    description: l10n.t('{0} of {1} tried, {2} kept', done.size, plan.passages.length, kept),
    continues: true,
  };
  const rows = [goOn, ...(otherwise === undefined ? [] : [{ label: otherwise, continues: false }])];
  return vscode.window.showQuickPick(rows, { title: title(), ignoreFocusOut: true });
}

/** Goes on as the set was begun; the model that writes is the one that is set up now, and each line says which that was. */
async function resumed(
  { files, found: { plan, done, kept } }: OwnSet,
  { models, library }: QuestionSetParts,
  writer: LanguageModel,
): Promise<SetJob> {
  const { l10n } = vscode;
  const wanted = plan.judge;
  const judge =
    wanted &&
    (await during(l10n.t('Asking for models'), (_tell, token) => models.all(token))).find(({ id }) => id === wanted.id);
  if (wanted && !judge) {
    throw new Expected(
      l10n.t('The judge {0} of this set is not there; start its server, or set its model up again.', wanted.label),
    );
  }
  const open = plan.passages.filter((_, place) => !done.has(place)).slice(0, PROBES);
  const found = await during(l10n.t('Choosing passages'), (_tell, token) =>
    Promise.all(open.map(ref => passageOf(library, ref, token))),
  );
  const probes = found.filter(passage => passage !== undefined);
  return { files, plan, before: { done, kept }, writer, judge, probes };
}
