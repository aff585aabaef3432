import * as vscode from 'vscode';
import type { Answer } from '../../core/ask/answer';
import { citedSources } from '../../core/ask/cited-sources';
import type { Turn } from '../../core/ask/conversation';
import type { Evidence } from '../../core/ask/evidence';
import type { ModelFailure } from '../../core/ask/language-model';
import { longerThan } from '../../core/ask/think-longer';
import { type CancellationToken, CancelledError } from '../../core/kit/cancellation';
import { markdownText } from '../../core/markdown/markdown-text';
import { fileOf } from '../kit/article-arg';
import { commandLink } from '../kit/commands';
import { REMEDY_COMMANDS, remedyWords } from '../kit/remedies';
import { remedyFor } from '../kit/remedy-for';
import { answerNote } from './answer-note';
import { answering } from './answering';
import { askWords, citedWords } from './ask-words';
import type { ChatParts } from './chat-participant';
import { failedAnswer } from './failed-answer';
import { inertMarkdown } from './inert-markdown';
import { namesRead } from './names-read';
import { agreementOf } from './samples-view';
import { sourceLabel } from './turn-view';

/** What `/find` lists. */
const LISTED = { limit: 8, budget: 5000 } as const;

/** A question in the chat, and where its answer goes. */
interface Asked {
  readonly request: vscode.ChatRequest;
  readonly context: vscode.ChatContext;
  readonly stream: vscode.ChatResponseStream;
}

/** Answers a question of the chat, as its command says; one that is cancelled ends in silence. */
export async function respond(parts: ChatParts, asked: Asked, token: CancellationToken): Promise<void> {
  try {
    await run(parts, asked, token);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}

async function run(parts: ChatParts, asked: Asked, token: CancellationToken): Promise<void> {
  const { request, stream } = asked;
  if (request.prompt.trim() === '') {
    stream.markdown(askWords().intro);
    return;
  }
  if (request.command === 'find') return find(parts, asked, token);
  if (request.command === 'define') return define(parts, asked);
  return answer(parts, asked, token);
}

/** Lists passages; no model is asked. */
async function find({ library }: ChatParts, { request, stream }: Asked, token: CancellationToken): Promise<void> {
  stream.progress(askWords().steps.retrieve);
  await library.read();
  const found = await library.evidence(request.prompt, LISTED, token);
  if (found.length === 0) stream.markdown(askWords().noAnswer);
  for (const evidence of found) {
    stream.markdown(`- **${markdownText(sourceLabel(evidence))}** `);
    cite({ library }, evidence, stream);
    stream.markdown(`: ${markdownText(evidence.text)}\n`);
  }
}

/** What the glossary says; no model is asked. */
async function define({ library, cardOf }: ChatParts, { request, stream }: Asked): Promise<void> {
  const name = request.prompt.trim();
  const [best] = await library.termsNamed(name, 1);
  const term = best && (await library.glossary()).find(({ id }) => id === best.id);
  stream.markdown(term ? await cardOf(term) : vscode.l10n.t('No glossary has the term “{0}”.', markdownText(name)));
}

/** Answers, once every citation is verified: what a chat has shown it cannot take back. */
async function answer(parts: ChatParts, { request, context, stream }: Asked, token: CancellationToken): Promise<void> {
  const { library, modelOf, usage } = parts;
  usage.count('asked');
  const model = await modelOf(request.model);
  const { steps, sampled } = askWords();
  const usual = parts.samples();
  const samples = request.command === 'think' ? (longerThan(usual) ?? usual) : usual;
  const task = taskOf(request);
  const question = { text: request.prompt, before: turnsOf(context), ...(task !== undefined && { task }) };
  let failure: ModelFailure | undefined;
  for await (const event of answering(question, { library, model, samples }, token)) {
    if (event.is === 'step' && event.state === 'begun') stream.progress(steps[event.step]);
    if (event.is === 'understood' && event.names.length > 0) stream.progress(namesRead(event.names).join(' · '));
    if (event.is === 'sample' && event.answered > 0) {
      stream.progress(sampled.replace('{0}', String(event.answered)).replace('{1}', String(event.of)));
    }
    if (event.is === 'modelFailed') failure = event.failure;
    if (event.is !== 'answer') continue;
    introduce(parts, event.answer, { stream, failure });
    write(parts, event.answer, { stream, failure });
    if (event.samples) stream.markdown(`*${agreementOf(event.samples, event.samples.chosen)}*`);
  }
}

/** An answer of the chat, and what went wrong before it. */
interface Answering {
  readonly stream: vscode.ChatResponseStream;
  readonly failure: ModelFailure | undefined;
}

/** What is to be known of an answer stands above it. */
function introduce({ failureSentence }: ChatParts, answer: Answer, { stream, failure }: Answering): void {
  const failed = failedAnswer(answer, failure, failureSentence);
  const said = [failed, answerNote(answer, { lacksModel: false })].filter(one => one !== undefined);
  if (said.length > 0) stream.markdown(`${markdownText(said.join(' '))}\n\n`);
  const remedy = failure && remedyFor(failure);
  if (remedy) stream.button(commandLink(remedyWords()[remedy], REMEDY_COMMANDS[remedy]));
}

function write(parts: ChatParts, answer: Answer, { stream, failure }: Answering): void {
  if (answer.paragraphs.length === 0 && !failure) stream.markdown(askWords().noAnswer);
  const sources = citedSources(answer);
  for (const sentences of answer.paragraphs) {
    for (const { markdown, citations, standing } of sentences) {
      stream.markdown(inertMarkdown(markdown));
      for (const place of new Set(citations.map(({ evidence }) => evidence))) {
        const evidence = answer.evidence[place];
        stream.markdown(' ');
        if (evidence) cite(parts, evidence, stream);
      }
      stream.markdown(standing === 'unsupported' ? ` *(${citedWords().unsupported})* ` : ' ');
    }
    stream.markdown('\n\n');
  }
  for (const place of sources) {
    const at = locationOf(parts, answer.evidence[place]);
    if (at) stream.reference(at);
  }
}

/** VS Code names the place by itself: `column.md:21`. */
function cite(parts: Pick<ChatParts, 'library'>, evidence: Evidence, stream: vscode.ChatResponseStream): void {
  const at = locationOf(parts, evidence);
  if (at) stream.anchor(at);
}

function locationOf(
  { library }: Pick<ChatParts, 'library'>,
  evidence: Evidence | undefined,
): vscode.Location | undefined {
  const place = evidence && library.placeOf(evidence.article);
  return place && new vscode.Location(fileOf(place), new vscode.Position(Math.max(0, evidence.line - 1), 0));
}

/** What a command asks for besides an answer, in the language of what stands behind it. */
function taskOf({ command, prompt }: vscode.ChatRequest): string | undefined {
  const isKorean = /[가-힣]/.test(prompt);
  switch (command) {
    case 'compare':
      return isKorean
        ? '(서로 견주어 같은 점과 다른 점을 나눠 답한다.)'
        : '(Compare them: what is the same, and what differs.)';
    case 'digest':
      return isKorean
        ? '(글마다 무어라고 하는지 한두 문장으로 간추린다.)'
        : '(Sum up in a sentence or two what each of the articles says.)';
    default:
      return undefined;
  }
}

/** What was asked of us and answered before. */
function turnsOf({ history }: vscode.ChatContext): readonly Turn[] {
  return history.flatMap((turn, i): Turn[] => {
    const next = history[i + 1];
    if (!(turn instanceof vscode.ChatRequestTurn) || !(next instanceof vscode.ChatResponseTurn)) return [];
    const said = next.response.map(part => (part instanceof vscode.ChatResponseMarkdownPart ? part.value.value : ''));
    const sentence = { markdown: said.join(''), citations: [], standing: 'plain' } as const;
    return [{ question: turn.prompt, answer: { by: 'model', evidence: [], paragraphs: [[sentence]] } }];
  });
}
