import { randomUUID } from 'node:crypto';
import { ModelFailure } from '../../../core/ask/language-model';
import { fieldOf } from '../../../core/kit/field-of';
import { parsedJson } from '../../../core/kit/parsed-json';
import { OWN_WORDS } from './own-words';
import type { ToolCall } from './tool-request';

/** Nobody calls more tools at once. */
const MOST = 128;
/** What all of them are called with, in UTF-16 units. */
const LONGEST = 1_000_000;
/** A name that is longer is none; OpenAI allows 64. */
const LONGEST_NAME = 200;

interface Heard {
  id: string | undefined;
  name: string;
  input: string;
}

/**
 * The calls of a streamed answer, put together from their pieces: `{ index: 0, id: 'a', function: { name: 'find' } }` and
 * `{ index: 0, function: { arguments: '{}' } }` are one. They are complete only once the answer is.
 */
export class ToolCallReader {
  readonly #heard: Heard[] = [];
  /** Where the pieces with this index go; Ollama gives all calls the same one (github.com/ollama/ollama/issues/15457). */
  readonly #byIndex = new Map<number, Heard>();
  #length = 0;

  /** Takes the `tool_calls` of a message. Throws a `ModelFailure` where that is more than anybody means. */
  add(pieces: unknown): void {
    if (!Array.isArray(pieces)) return;
    for (const piece of pieces) this.#addOne(piece);
  }

  /** Whether anything is to be called. */
  get hasAny(): boolean {
    return this.#heard.length > 0;
  }

  /** What is to be called, each under an id of its own. Throws where one of them cannot be understood: half a call is none. */
  calls(): readonly ToolCall[] {
    const ids = new Set<string>();
    return this.#heard.map(({ id, name, input }) => {
      if (name === '' || name.length > LONGEST_NAME) throw unreadable();
      const own = id === undefined || ids.has(id) ? `call_${randomUUID()}` : id;
      ids.add(own);
      return { id: own, name, input: inputIn(input) };
    });
  }

  #addOne(piece: unknown): void {
    const [id, name, input] = [
      textOf(fieldOf(piece, 'id')),
      textOf(fieldOf(fieldOf(piece, 'function'), 'name')),
      argumentsOf(fieldOf(fieldOf(piece, 'function'), 'arguments')),
    ];
    this.#length += input.length + (name?.length ?? 0);
    if (this.#length > LONGEST) throw new ModelFailure('broken', { detail: OWN_WORDS.tooLarge });
    const index = fieldOf(piece, 'index');
    const begun = typeof index === 'number' ? this.#byIndex.get(index) : this.#heard.at(-1);
    const isAnother = id !== undefined && begun?.id !== undefined && id !== begun.id;
    const isNext = id === undefined && name !== undefined && begun !== undefined && isOver(begun, name, input);
    if (!begun || isAnother || isNext) {
      const one: Heard = { id, name: name ?? '', input };
      if (this.#heard.push(one) > MOST) throw new ModelFailure('broken', { detail: OWN_WORDS.tooLarge });
      if (typeof index === 'number') this.#byIndex.set(index, one);
      return;
    }
    begun.id ??= id;
    if (begun.name === '') begun.name = name ?? '';
    begun.input += input;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text by the protocol; some servers send the object itself. */
function argumentsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** Who calls a tool without arguments may send nothing at all. */
function inputIn(text: string): object {
  const input = text.trim() === '' ? null : parsedJson(text);
  if (input === null) return {};
  if (typeof input !== 'object' || Array.isArray(input)) throw unreadable();
  return input;
}

/** Whether what has no id is another call than the one before: some servers say the name with every piece. */
function isOver({ name, input }: Heard, nextName: string, nextInput: string): boolean {
  return (name !== '' && name !== nextName) || (input.endsWith('}') && nextInput.startsWith('{'));
}

function unreadable(): ModelFailure {
  return new ModelFailure('broken', { detail: OWN_WORDS.badCall });
}
