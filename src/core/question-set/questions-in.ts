import { fieldOf } from '../kit/field-of';
import { readJsonLines } from './json-line';

/** The questions of a file, each once, in its order. */
export interface QuestionsIn {
  readonly questions: readonly string[];
  /** Lines that hold none. */
  readonly skipped: number;
}

/** A longer one is no question. In UTF-16 units. */
const LONGEST = 2000;

/**
 * The questions in JSONL: of a set that was built here, of any in the chat format (what the user says last), or of lines with a field
 * `question`: `questionsIn('{"question": "왜?"}\n').questions` is `['왜?']`.
 */
export function questionsIn(text: string): QuestionsIn {
  const lines = readJsonLines(text);
  const found = lines.flatMap(line => {
    const question = questionOf(line)?.trim() ?? '';
    return question === '' || question.length > LONGEST ? [] : [question];
  });
  return { questions: [...new Set(found)], skipped: lines.length - found.length };
}

function questionOf(line: unknown): string | undefined {
  const question = fieldOf(line, 'question');
  if (typeof question === 'string') return question;
  const messages = fieldOf(line, 'messages');
  if (!Array.isArray(messages)) return undefined;
  const asked: unknown = messages.findLast(message => fieldOf(message, 'role') === 'user');
  const content = fieldOf(asked, 'content');
  return typeof content === 'string' ? questionIn(content) : undefined;
}

/**
 * The question of a request as `promptFor` writes it: what stands behind the evidence, whose end only its mark knows. Any other text is
 * the question itself.
 */
function questionIn(request: string): string {
  const mark = /^[^\n]{1,20}:\n<<<([^\n]{1,80})\n/.exec(request)?.[1];
  const end = mark === undefined ? -1 : request.lastIndexOf(`\n${mark}>>>\n\n`);
  return mark === undefined || end < 0 ? request : request.slice(end + mark.length + 6);
}
