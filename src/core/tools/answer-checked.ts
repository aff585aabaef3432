import { checkInput } from './check-input';
import { refused, type ToolAnswer } from './tool-answer';
import type { InputOf, ToolParams } from './tool-params';

/**
 * Answers a call whose input nobody has checked yet. Of input that does not fit it says what to correct, all of it at once, and to call
 * again: a call without `query` is answered `“query” is missing: Words to find, and operators.` and `Correct this and call search_articles
 * again.`
 */
export async function answerChecked<P extends ToolParams>(
  given: unknown,
  { name, params }: { readonly name: string; readonly params: P },
  answer: (input: InputOf<P>) => Promise<ToolAnswer>,
): Promise<ToolAnswer> {
  const checked = checkInput(given, params);
  return checked.kind === 'fits'
    ? answer(checked.input)
    : refused(...checked.sentences, `Correct this and call ${name} again.`);
}
