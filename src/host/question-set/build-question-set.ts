import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { ModelFailure } from '../../core/ask/language-model';
import { promptRoom } from '../../core/ask/prompt-room';
import { verifyCitation } from '../../core/ask/verify/verify-citation';
import { CancelledError } from '../../core/kit/cancellation';
import { buildSet } from '../../core/question-set/build-set';
import { buildCost, type Cost } from '../../core/question-set/cost';
import { type Spent, totalOf } from '../../core/question-set/metered-model';
import { requestSizes } from '../../core/question-set/request-sizes';
import { runCommand } from '../kit/commands';
import { counted, grouped } from '../kit/counted';
import { during } from '../kit/during';
import { remedyAction } from '../kit/remedies';
import { Expected } from '../kit/report';
import { diskRefusal } from './disk-refusal';
import { passageOf } from './library-passages';
import type { QuestionSetParts } from './question-set-parts';
import { readyModel } from './ready';
import { append, begin, JournalWatch, mend, sha256 } from './set-files';
import { askForJob, LAST_SET, type SetJob, title } from './set-job';
import { agreesToCost } from './set-steps';
import { untilIndexed } from './until-indexed';

/** Two of them at once would write into each other's files. */
let isRunning = false;

/** Builds a question set, or goes on with one. Each step can be left, and nothing is sent or written before the last of them. */
export async function buildQuestionSet(parts: QuestionSetParts): Promise<void> {
  const { l10n } = vscode;
  const writer = await readyModel(parts.models);
  if (isRunning) throw new Expected(l10n.t('A question set is being built already; wait for it, or cancel it first.'));
  isRunning = true;
  try {
    await untilIndexed(parts.library);
    const job = await askForJob(parts, writer);
    if (!job) return;
    const to = job.judge ? [job.writer, job.judge] : [job.writer];
    const label = job.before
      ? l10n.t('Continue {0}', basename(job.files.set))
      : counted(job.plan.passages.length, l10n.t('Build 1 Question'), count => l10n.t('Build {0} Questions', count));
    if (await agreesToCost(title(), { label, cost: await costOf(job, parts), to })) {
      await build(job, parts).catch((error: unknown) => {
        throw diskRefusal(error, basename(job.files.set));
      });
    }
  } finally {
    isRunning = false;
  }
}

/** What it may take, by the requests for some of its passages. */
async function costOf({ plan, before, writer, judge, probes }: SetJob, { library }: QuestionSetParts): Promise<Cost> {
  const room = promptRoom(writer.contextTokens, 0).evidence;
  const found = await during(vscode.l10n.t('Estimating what it takes'), (_tell, token) =>
    Promise.all(
      probes.map(async passage => ({
        passage,
        evidence: await library.evidence(passage.text.slice(0, 120), room, token),
      })),
    ),
  );
  const questions = plan.passages.length - (before?.done.size ?? 0);
  return buildCost({ questions, samples: plan.samples, isJudged: judge !== undefined }, requestSizes(found));
}

async function build({ files, plan, before, writer, judge }: SetJob, parts: QuestionSetParts): Promise<void> {
  const { l10n } = vscode;
  const { library, memory, settings } = parts;
  const name = basename(files.set);
  if (before) await mend(files);
  else await begin(files, plan);
  await memory.set(LAST_SET, files.set);
  const watch = await JournalWatch.begin(files);

  const total = plan.passages.length;
  let [tried, kept] = [before?.done.size ?? 0, before?.kept ?? 0];
  const spent: Spent[] = [];
  try {
    await during(l10n.t('Building {0}', name), async (tell, token) => {
      tell(progressOf({ tried, kept, total }), (tried / total) * 100);
      const flow = {
        writer,
        judge,
        evidence: library.evidence.bind(library),
        verify: verifyCitation,
        mark: randomUUID,
        samples: { count: plan.samples, atOnce: settings.current['seoga.questionSet.requestsAtOnce'] },
        spent: (one: Spent) => spent.push(one),
        passage: (ref: Parameters<typeof passageOf>[1]) => passageOf(library, ref, token),
        hash: sha256,
        now: () => new Date().toISOString(),
      };
      for await (const written of buildSet(plan, before?.done ?? new Set(), flow, token)) {
        if (!(await watch.isOurs())) {
          throw new Expected(
            l10n.t('Something else changes {0}, perhaps another window; stop that, then continue it here.', name),
            goOn(),
          );
        }
        await append(files, written);
        watch.wrote(written);
        tried++;
        if (written.setLine !== undefined) kept++;
        tell(progressOf({ tried, kept, total }), 100 / total);
      }
    });
  } catch (error) {
    if (error instanceof CancelledError || error instanceof vscode.CancellationError) {
      const stopped = l10n.t('{0} is stopped; “Build Question Set” goes on with it.', name);
      vscode.window.setStatusBarMessage(stopped, 10_000);
    }
    if (!(error instanceof ModelFailure)) throw error;
    throw new Expected(parts.failureSentence(error), remedyAction(error) ?? goOn());
  }
  void parts.reporter.guard(() => tellOutcome({ kept, total, files, spent: totalOf(spent) }));
}

/** What there is to do about a set that is not finished. */
function goOn(): NonNullable<Expected['action']> {
  return { label: vscode.l10n.t('Continue'), run: () => runCommand('seoga.buildQuestionSet') };
}

/** `7 of 20 tried, 5 kept (71 %)` */
function progressOf({ tried, kept, total }: Readonly<Record<'tried' | 'kept' | 'total', number>>): string {
  const { l10n } = vscode;
  if (tried === 0) return l10n.t('{0} of {1} tried', tried, total);
  return l10n.t('{0} of {1} tried, {2} kept ({3} %)', tried, total, kept, Math.round((kept / tried) * 100));
}

async function tellOutcome({
  kept,
  total,
  files,
  spent,
}: Pick<SetJob, 'files'> & { readonly kept: number; readonly total: number; readonly spent: Spent }): Promise<void> {
  const { l10n } = vscode;
  const tokens = (count: number): string => (spent.isEstimated ? '≈' : '') + grouped(count);
  const [set, tokensIn, tokensOut] = [basename(files.set), tokens(spent.tokensIn), tokens(spent.tokensOut)];
  const [open, openProvenance] = [l10n.t('Open'), l10n.t('Open Provenance')];
  const chosen = await vscode.window.showInformationMessage(
    counted(
      total,
      l10n.t('{0} of 1 question is kept in {1}. Tokens: {2} in, {3} out.', kept, set, tokensIn, tokensOut),
      count =>
        l10n.t(
          '{0} of {1} questions are kept in {2}. Tokens: {3} in, {4} out.',
          grouped(kept),
          count,
          set,
          tokensIn,
          tokensOut,
        ),
    ),
    open,
    openProvenance,
  );
  if (chosen === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.file(chosen === open ? files.set : files.journal));
}
