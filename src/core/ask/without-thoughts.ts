/**
 * What a model says after thinking aloud: `'<think>음...</think>\n네'` is `'네'`. Some servers send the thoughts of a model with its answer;
 * one that was cut off among them said nothing.
 */
export function withoutThoughts(written: string): string {
  return written.replace(/^\s*<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>\n{0,2}|$)/i, '');
}
