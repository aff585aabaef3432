import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { promptRoom } from '../../core/ask/prompt-room';
import { verifyCitation } from '../../core/ask/verify/verify-citation';
import { type ComparedAnswer, compareModels } from '../../core/question-set/compare-models';
import { type ComparisonRow, comparisonOf } from '../../core/question-set/comparison';
import { comparisonCsv } from '../../core/question-set/comparison-csv';
import { comparisonMarkdown } from '../../core/question-set/comparison-markdown';
import { type Cost, comparisonCost } from '../../core/question-set/cost';
import { answerSize } from '../../core/question-set/request-sizes';
import { counted, grouped } from '../kit/counted';
import { during } from '../kit/during';
import { Expected } from '../kit/report';
import { AnswersFile } from './answers-file';
import { askForModels, askForSet, askWhatCounts, questionsOf } from './compare-steps';
import { comparisonWords } from './comparison-words';
import { diskRefusal } from './disk-refusal';
import type { QuestionSetParts } from './question-set-parts';
import { readyModel } from './ready';
import { agreesToCost } from './set-steps';
import { untilIndexed } from './until-indexed';
import { freeName } from './where';

/** Questions whose requests are measured for the estimate. */
const PROBES = 5;

/** Two of them at once would write into each other's files. */
let isRunning = false;

/** Has models answer the questions of a set, and shows how they did. Each step can be left, and nothing is sent before the last of them. */
export async function compareCommand(parts: QuestionSetParts): Promise<void> {
  const { l10n } = vscode;
  const title = l10n.t('Compare Models');
  await readyModel(parts.models);
  if (isRunning) throw new Expected(l10n.t('Models are being compared already; wait for it, or cancel it first.'));
  isRunning = true;
  try {
    await askAndCompare(title, parts);
  } finally {
    isRunning = false;
  }
}

async function askAndCompare(title: string, parts: QuestionSetParts): Promise<void> {
  const { l10n } = vscode;
  const file = await askForSet(parts);
  if (file === undefined) return;
  const { questions, skipped } = await questionsOf(file);
  const models = await askForModels(title, parts);
  if (!models) return;
  await untilIndexed(parts.library);
  const answers = new AnswersFile(file, questions);
  const known = await askWhatCounts(title, await answers.read(), { questions, models });
  if (!known) return;
  const label = l10n.t(
    'Ask {0} of {1}',
    counted(questions.length, l10n.t('1 Question'), count => l10n.t('{0} Questions', count)),
    counted(models.length, l10n.t('1 Model'), count => l10n.t('{0} Models', count)),
  );
  const cost = await costOf(questions, questions.length * models.length - known.length, parts);
  if (!(await agreesToCost(title, { label, cost, to: models }))) return;
  await answers.begin(known).catch((error: unknown) => {
    throw diskRefusal(error, basename(file));
  });
  const rows = await compare({ questions, models, known, answers }, parts);
  await show(rows, { file, questions: questions.length, skipped });
  await answers.remove();
}

async function costOf(questions: readonly string[], requests: number, { library }: QuestionSetParts): Promise<Cost> {
  const room = promptRoom(undefined, 0).evidence;
  const probes = await during(vscode.l10n.t('Estimating what it takes'), (_tell, token) =>
    Promise.all(
      questions.slice(0, PROBES).map(async question => ({
        question,
        evidence: await library.evidence(question, room, token),
      })),
    ),
  );
  return comparisonCost(requests, { answer: answerSize(probes) });
}

async function compare(
  {
    questions,
    models,
    known,
    answers: file,
  }: {
    readonly questions: readonly string[];
    readonly models: readonly LanguageModel[];
    readonly known: readonly ComparedAnswer[];
    readonly answers: AnswersFile;
  },
  { library, settings }: QuestionSetParts,
): Promise<readonly ComparisonRow[]> {
  const { l10n } = vscode;
  const total = questions.length * models.length;
  let answered = known.length;
  let verified = known.filter(({ outcome }) => outcome === 'verified').length;
  const progress = (): string =>
    counted(total, l10n.t('{0} of 1 answer, {1} verified', answered, verified), count =>
      l10n.t('{0} of {1} answers, {2} verified', grouped(answered), count, grouped(verified)),
    );
  const title = counted(models.length, l10n.t('Comparing 1 model'), count => l10n.t('Comparing {0} models', count));
  const answers = await during(title, (tell, token) => {
    const flow = {
      evidence: library.evidence.bind(library),
      verify: verifyCitation,
      mark: randomUUID,
      atOnce: settings.current['seoga.questionSet.requestsAtOnce'],
      clock: () => performance.now(),
      known,
      tell: (answer: ComparedAnswer) => {
        file.add(answer);
        answered++;
        if (answer.outcome === 'verified') verified++;
        tell(progress(), 100 / total);
      },
    };
    tell(progress(), (answered / total) * 100);
    return compareModels(questions, models, flow, token);
  });
  // What was found is not lost with the file that it could be gone on from.
  await file.written().catch(() => undefined);
  return comparisonOf(answers, models);
}

/** Writes both forms beside the set, under names that are free, and shows the one for people. */
async function show(
  rows: readonly ComparisonRow[],
  { file, questions, skipped }: { readonly file: string; readonly questions: number; readonly skipped: number },
): Promise<void> {
  const { l10n } = vscode;
  const stem = file.replace(/\.jsonl$/i, '');
  const [markdown, csv] = [await freeName(`${stem}.comparison.md`), await freeName(`${stem}.comparison.csv`)];
  const words = comparisonWords({ set: basename(file), questions, skipped, at: new Date() });
  const content = comparisonMarkdown(rows, words);
  try {
    await writeFile(markdown, content, { flag: 'wx' });
    await writeFile(csv, comparisonCsv(rows), { flag: 'wx' });
  } catch (error) {
    // It has been paid for: it is shown where no disk is needed.
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
    throw diskRefusal(error, basename(markdown));
  }
  const uri = vscode.Uri.file(markdown);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  const openCsv = l10n.t('Open CSV');
  const openMarkdown = l10n.t('Open Markdown');
  void vscode.window
    .showInformationMessage(
      l10n.t('The comparison is in {0} and {1}.', basename(markdown), basename(csv)),
      openMarkdown,
      openCsv,
    )
    .then(chosen => {
      if (chosen !== undefined) void vscode.window.showTextDocument(chosen === openCsv ? vscode.Uri.file(csv) : uri);
    });
}
