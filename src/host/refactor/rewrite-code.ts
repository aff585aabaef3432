import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Evidence } from '../../core/ask/evidence';
import type { LanguageModel, ModelFailure } from '../../core/ask/language-model';
import { type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';
import type { Article } from '../../core/library/article';
import { type Candidate, type Candidates, withCandidate } from '../../core/refactor/candidates';
import type { Fitting } from '../../core/refactor/fit-candidate';
import { gatherCandidates } from '../../core/refactor/gather-candidates';
import { rewritePrompt } from '../../core/refactor/refactor-prompt';
import type { RewriteTask } from '../../core/refactor/refactor-task';
import { codeRange, selectedCode } from '../../core/refactor/selected-code';
import { runCommand } from '../kit/commands';
import { counted } from '../kit/counted';
import type { FailureSentence } from '../kit/models';
import { remedyAction } from '../kit/remedies';
import { Expected } from '../kit/report';
import { enclosingFunction } from './enclosing-function';
import type { ProblemCheck } from './problem-check';
import { promptText } from './prompt-text';
import type { RefactorParts } from './refactor-parts';
import { rejectionSentence } from './rejection-sentence';
import type { VirtualTexts } from './virtual-texts';

/** What is to be rewritten, and by whom. */
export interface Rewriting {
  readonly task: RewriteTask;
  readonly editor: vscode.TextEditor;
  readonly model: LanguageModel;
  /** The article to follow. */
  readonly article: Article | undefined;
}

/** Candidates for a place in a document, as it was when they were asked for. */
export interface Rewritten {
  readonly task: RewriteTask;
  readonly document: vscode.TextDocument;
  /** The document's text then, and where in it the hunks of candidates begin to count. */
  readonly text: string;
  readonly start: number;
  /** The best first; at least one. */
  readonly candidates: readonly Candidate[];
  /** So many answers came. */
  readonly answers: number;
  /** Whether the editor looked for problems in them. */
  readonly isChecked: boolean;
}

/** What rewriting needs of the desk it is done at. */
export interface RewriteParts extends Pick<RefactorParts, 'library' | 'settings' | 'failureSentence'> {
  readonly texts: VirtualTexts;
  readonly check: ProblemCheck;
  report(message: string): void;
}

/** Models write no more than some 4,000 tokens at once, and nobody reads the change to more. In UTF-16 units. */
const LONGEST = 8000;
/** What is sent of an article. */
const FOLLOWED = { limit: 6, budget: 5000 } as const;
/** By so much of the code an article's passages are looked for. In UTF-16 units. */
const LOOKED_FOR = 400;

/**
 * Asks a model for the selected code anew, several times, and keeps what parses and adds no problems. Throws `Expected` where nothing is
 * left.
 */
export async function rewriteCode(
  { task, editor, model, article }: Rewriting,
  { library, settings, failureSentence, texts, check, report }: RewriteParts,
  token: CancellationToken,
): Promise<Rewritten> {
  const { document } = editor;
  const { version } = document;
  const text = document.getText();
  const chosen = offsetsOf(document, editor.selection);
  const around = task === 'extractFunction' ? await enclosingFunction(document, editor.selection) : undefined;
  // Where the file changed meanwhile, the language speaks of another text.
  const isSame = document.version === version;
  const whole = around && isSame && document.getText(around).length <= LONGEST ? around : undefined;
  const [start, end] = codeRange(text, whole ? offsetsOf(document, whole) : chosen);
  const original = text.slice(start, end);
  // An article was chosen meanwhile, and something else selected, or nothing.
  if (original === '') throw new Expected(vscode.l10n.t('Select the code that is meant first.'));
  if (original.length > LONGEST) {
    throw new Expected(vscode.l10n.t('That is more code than can be rewritten at once; select less of it.'));
  }
  const evidence = article ? await passagesOf(library, { article, original }, token) : [];
  const selected = selectedCode(text, [start, end], document.languageId);
  const focus = task === 'extractFunction' && whole ? text.slice(...codeRange(text, chosen)) : undefined;
  const prompt = { selected, evidence, mark: randomUUID(), ...(focus !== undefined && { focus }) };
  const messages = rewritePrompt(task, prompt);
  texts.set('prompt', { path: '/prompt.txt', text: promptText(messages, model) });
  const count = settings.current['seoga.refactor.candidates'];
  report(vscode.l10n.t('asking {0}', model.label));
  const { candidates, failure } = await gatherCandidates(
    {
      model,
      messages,
      count,
      fitting: { ...fittingOf(editor), original, margin: text.slice(text.lastIndexOf('\n', start - 1) + 1, start) },
      text,
      start,
      onAnswer: answers =>
        report(
          counted(count, vscode.l10n.t('{0} of 1 answer', answers), many =>
            vscode.l10n.t('{0} of {1} answers', answers, many),
          ),
        ),
    },
    token,
  );
  let isChecked = false;
  if (candidates.found.length > 0 && settings.current['seoga.refactor.checkProblems']) {
    report(vscode.l10n.t('looking for problems'));
    const { found } = candidates;
    const changed = found.map(candidate => withCandidate(text, { start, candidate }));
    const finds = await check.findsMore(document, { original: text, texts: changed }, token);
    isChecked = finds !== undefined;
    candidates.keep(candidate => finds?.[found.indexOf(candidate)] !== true);
  }
  throwIfCancelled(token);
  const { found, rejected } = candidates;
  if (found.length === 0) throw nothingLeft(rejected, failure, failureSentence);
  const answers = found.reduce((sum, { votes }) => sum + votes, 0) + [...rejected.values()].reduce((a, b) => a + b, 0);
  return { task, document, text, start, candidates: found, answers, isChecked };
}

/** `failure` is why an answer failed, where one did: where all of them did, that is the reason. */
function nothingLeft(
  rejected: Candidates['rejected'],
  failure: ModelFailure | undefined,
  sentenceOf: FailureSentence,
): Expected {
  if (failure && rejected.size === 1 && rejected.has('failed')) {
    return new Expected(sentenceOf(failure), remedyAction(failure));
  }
  return new Expected(rejectionSentence(rejected), {
    label: vscode.l10n.t('Show What Was Sent'),
    run: () => runCommand('seoga.showRefactorPrompt'),
  });
}

/** What an article says of such code. */
async function passagesOf(
  library: RewriteParts['library'],
  { article, original }: { readonly article: Article; readonly original: string },
  token: CancellationToken,
): Promise<readonly Evidence[]> {
  await library.read();
  const options = { ...FOLLOWED, articles: [article.id] };
  const found = await library.evidence(`${article.title} ${original.slice(0, LOOKED_FOR)}`, options, token);
  if (found.length === 0)
    throw new Expected(vscode.l10n.t('“{0}” says nothing that could be followed.', article.title));
  return found;
}

function offsetsOf(document: vscode.TextDocument, { start, end }: vscode.Range): readonly [number, number] {
  return [document.offsetAt(start), document.offsetAt(end)];
}

/** How the file is written. */
function fittingOf(editor: vscode.TextEditor): Pick<Fitting, 'languageId' | 'step' | 'eol'> {
  const { document } = editor;
  return { languageId: document.languageId, step: stepOf(editor), eol: eolOf(document) };
}

function stepOf({ options }: vscode.TextEditor): string {
  const { insertSpaces, tabSize } = options;
  return insertSpaces === false ? '\t' : ' '.repeat(typeof tabSize === 'number' ? tabSize : 4);
}

function eolOf({ eol }: vscode.TextDocument): '\n' | '\r\n' {
  return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}
