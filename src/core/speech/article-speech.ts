import { languageOf } from './language-of';
import type { Sentence, Span, SpeechLanguage } from './sentence';
import { splitSentences } from './split-sentences';
import { spoken } from './spoken';

/** A block of an article, such as a paragraph, a heading, an item of a list or a listing of code. */
export interface SpeechBlock {
  readonly span: Span;
  /** What is said in place of the whole block: `code` for a listing, nothing to pass over it. */
  readonly instead?: string;
  /** What is said in place of words inside it: nothing for the number of a footnote. Ascending and apart. */
  readonly replaced?: readonly Replaced[];
}

export interface Replaced {
  readonly span: Span;
  readonly by: string;
}

/**
 * What is to be said of an article, in the order it stands there. `text` is all of its words; the blocks are ascending and apart.
 * No word of a block is left out but those that are replaced, and a sentence never reaches beyond its block.
 */
export function articleSpeech(text: string, blocks: readonly SpeechBlock[], lang: SpeechLanguage): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const spans = block.instead === undefined ? sentencesOf(text, block) : [block.span];
    for (const span of spans) {
      const said = spoken(block.instead ?? withReplaced(text, span, block.replaced ?? []));
      if (!/[\p{L}\p{N}]/u.test(said)) continue;
      // A word of ours is said as the article is, so that no other voice interrupts for it.
      const around = sentences.at(-1)?.lang ?? lang;
      sentences.push({ span, spoken: said, lang: languageOf(said, around) });
    }
  }
  return sentences;
}

/** The sentences of a block. What is not said as it is written has no part in where they end: `끝이다.[1] 다음` are two. */
function sentencesOf(text: string, { span: [from, to], replaced = [] }: SpeechBlock): readonly Span[] {
  let seen = '';
  for (const { span, by } of replaced) {
    seen += text.slice(from + seen.length, span[0]);
    seen += (by === '' ? ' ' : 'x').repeat(span[1] - span[0]);
  }
  seen += text.slice(from + seen.length, to);
  return splitSentences(seen, [0, seen.length]).map(([start, end]) => [from + start, from + end]);
}

/** The words of a span, with what is said in place of some. */
function withReplaced(text: string, [from, to]: Span, replaced: readonly Replaced[]): string {
  let said = '';
  let at = from;
  for (const { span, by } of replaced) {
    const [start, end] = span;
    if (end <= at || start >= to) continue;
    said += text.slice(at, Math.max(at, start)) + by;
    at = end;
  }
  return said + text.slice(at, Math.max(at, to));
}

/** The sentence at a place of the text, or the first one behind it; undefined behind the last. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length ? low : undefined;
}
