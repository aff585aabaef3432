import { createParser } from 'eventsource-parser';
import { ModelFailure } from '../../../core/ask/language-model';
import { fieldOf } from '../../../core/kit/field-of';
import { failureOf } from './endpoint';
import { OWN_WORDS } from './own-words';
import type { Answering } from './request';

/** One message of an answer; nobody sends longer ones. In UTF-16 units. */
const LONGEST = 1_000_000;

/** Whether an answer comes piece by piece. */
export function isStreamed({ headers }: Response): boolean {
  return /event-stream/.test(headers.get('content-type') ?? '');
}

/**
 * The messages of a streamed answer, parsed. Ends where the server says so; a stream that ends before that was cut. A server that
 * does not stream gives its answer as one message.
 */
export async function* messagesOf({ response, heard, reasonOf, end }: Answering): AsyncGenerator<unknown> {
  const isStream = isStreamed(response);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const data: string[] = [];
  let whole = '';
  let isTooLong = false;
  let hasBegun = false;
  let isFinished = false;
  const parser = createParser({
    onEvent: event => data.push(event.data),
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') isTooLong = true;
    },
    maxBufferSize: LONGEST,
  });
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      const text = decoder.decode(value, { stream: !done });
      if (isStream) parser.feed(done ? `${text}\n\n` : text);
      else whole += text;
      // A comment is a sign of life, and no beginning: llama.cpp sends one each half minute while it reads a long question.
      hasBegun ||= isStream ? data.length > 0 : whole !== '';
      heard(hasBegun);
      if (isTooLong || whole.length > LONGEST) throw new ModelFailure('broken', { detail: OWN_WORDS.tooLarge });
      for (const message of data.splice(0)) {
        if (message === '[DONE]') return;
        const said = parsed(message);
        isFinished ||= isLast(said);
        yield said;
      }
      if (!done) continue;
      if (!isStream) yield parsed(whole);
      // Some servers say why they end, and not that they do.
      else if (!isFinished) throw new ModelFailure('unreachable', { detail: OWN_WORDS.cutOff });
      return;
    }
  } catch (error) {
    throw reasonOf(error);
  } finally {
    end();
  }
}

function isLast(message: unknown): boolean {
  // llama.cpp's own addresses.
  if (fieldOf(message, 'stop') === true) return true;
  const choices = fieldOf(message, 'choices');
  return Array.isArray(choices) && typeof fieldOf(choices[0], 'finish_reason') === 'string';
}

function parsed(text: string): unknown {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new ModelFailure('broken', { detail: OWN_WORDS.noJson });
  }
  const error = fieldOf(message, 'error');
  if (error === undefined || error === null) return message;
  const told = fieldOf(error, 'message') ?? error;
  const said = typeof told === 'string' ? told : JSON.stringify(told);
  const code = fieldOf(error, 'code');
  throw new ModelFailure((typeof code === 'number' && failureOf(code, said)) || 'broken', { detail: said });
}
