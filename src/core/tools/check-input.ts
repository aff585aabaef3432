import { fieldOf } from '../kit/field-of';
import { isRecord } from '../kit/is-record';
import { type InputOf, type IntegerParam, isNeeded, type TextParam, type ToolParams } from './tool-params';

/** A call's input as its tool takes it, or what is wrong with it, a sentence each. */
export type CheckedInput<T extends ToolParams> =
  | { readonly kind: 'fits'; readonly input: InputOf<T> }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/**
 * Checks what a model calls a tool with. It names every mistake at once, and what is not asked for is left out:
 * `checkInput({ query: 7 }, { query: { type: 'string', maxLength: 9, description: 'Words' } })` is wrong, `“query” must be text.`
 */
export function checkInput<T extends ToolParams>(given: unknown, params: T): CheckedInput<T> {
  if (!isRecord(given)) {
    return { kind: 'wrong', sentences: ['The input must be an object.'] };
  }
  const sentences: string[] = [];
  const input: Record<string, string | number> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = fieldOf(given, name);
    // Models write null for what they leave out.
    if (value === undefined || value === null) {
      if (isNeeded(param)) sentences.push(`“${name}” is missing: ${param.description}.`);
      else if ('default' in param && param.default !== undefined) input[name] = param.default;
      continue;
    }
    const wrong = param.type === 'string' ? wrongText(value, param) : wrongInteger(value, param);
    if (wrong !== undefined) sentences.push(`“${name}” must be ${wrong}.`);
    else input[name] = value as string | number;
  }
  // Each value was checked against the parameter of its name.
  return sentences.length > 0 ? { kind: 'wrong', sentences } : { kind: 'fits', input: input as InputOf<T> };
}

/** What such a value has to be; undefined where it is that. */
function wrongText(value: unknown, { maxLength }: TextParam): string | undefined {
  if (typeof value !== 'string') return 'text';
  return value.length > maxLength ? `text of at most ${maxLength} characters` : undefined;
}

function wrongInteger(value: unknown, { minimum, maximum }: IntegerParam): string | undefined {
  const isFitting =
    typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= (maximum ?? value);
  if (isFitting) return undefined;
  return `a whole number${maximum === undefined ? `, ${minimum} or more` : ` from ${minimum} to ${maximum}`}`;
}
