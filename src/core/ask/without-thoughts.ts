/** Thoughts of which the beginning stands in the prompt, so that the model says their end alone: a line of its own. */
const END_ALONE = /^[ \t]*<\/think(?:ing)?>[ \t]*$/im;

/**
 * What a model says after thinking aloud: `'<think>음...</think>\n네'` is `'네'`. Some servers send the thoughts of a model with its answer;
 * one that was cut off among them said nothing. Where their end stands alone, all before it is thought: `'음...\n</think>\n\n네'` is `'네'`,
 * but not in a block of code.
 */
export function withoutThoughts(written: string): string {
  const said = written.replace(/^\s*<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>\n{0,2}|$)/i, '');
  const end = END_ALONE.exec(said);
  if (!end) return said;
  const before = said.slice(0, end.index);
  const isCode = (before.match(/^ {0,3}(?:`{3}|~{3})/gm) ?? []).length % 2 === 1;
  return isCode || /<think/i.test(before) ? said : said.slice(end.index + end[0].length).replace(/^\n+/, '');
}
