import type { Span } from './sentence';

/**
 * The sentences of a block of prose, white space around them left out: in '값은 3.5다. 왜?' they are '값은 3.5다.' and '왜?'.
 *
 * The boundaries are Unicode's (`Intl.Segmenter`). Of those it finds in 20,000 paragraphs of real articles a few are none: numbers
 * of a list ('2. 왜 지금인가'), titles ('Dr. Kim'), what a quotation is followed by ('"왜?"라고'). They are taken out here. Line ends
 * are no boundaries: a paragraph of Markdown is broken anywhere.
 */
export function splitSentences(text: string, [from, to]: Span): readonly Span[] {
  const block = text.slice(from, to).replace(/\s/g, ' ');
  const found: [start: number, end: number][] = [];
  for (const [start, end] of segments(block)) {
    const last = found.at(-1);
    if (last && isOneSentence(block.slice(last[0], start), block.slice(start, end))) last[1] = end;
    else found.push([start, end]);
  }
  return found.flatMap(([start, end]) => {
    const words = block.slice(start, end);
    const trimmed = words.trim();
    const at = from + start + words.indexOf(trimmed);
    return trimmed === '' ? [] : [[at, at + trimmed.length] as const];
  });
}

/** Made once: it takes a while. */
let segmenter: Intl.Segmenter | undefined;

/** What Unicode takes for sentences; but a Korean one also ends before a name without capitals: '씁니다. npm은'. */
function* segments(block: string): Generator<Span> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'sentence' });
  for (const { segment, index } of segmenter.segment(block)) {
    let from = 0;
    for (const { 0: space, index: at } of segment.matchAll(KOREAN_STOP)) {
      yield [index + from, index + at + space.length];
      from = at + space.length;
    }
    yield [index + from, index + segment.length];
  }
}

/** Whether what Unicode takes for two sentences is one. */
function isOneSentence(before: string, after: string): boolean {
  const said = before.trimEnd();
  if (!hasWords(said) || !hasWords(after)) return true;
  // Nothing between them: `.NET`, `!=`, and particles after a quotation. But a Korean ending ends a sentence without a space, too.
  if (said === before) return !(KOREAN_END.test(said) && /^\p{Script=Hangul}/u.test(after));
  return NUMBER.test(said) || SHORTENED.test(said) || (/["'”’」』)]$/.test(said) && QUOTING.test(after));
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const KOREAN_END = /[다요죠까]\.$/;
const KOREAN_STOP = /(?<=[가-힣][다요죠까]\.) +(?=[a-z])/g;

/** The number of a heading or an item, and nothing else: `2.`, `11.`, `a.`, also after a word for what is counted. */
const NUMBER = /^(?:(?:step|chapter|part|section|figure|fig|table|no)\.?\s+)?(?:\d{1,3}|[A-Za-z])\.$/i;

/** Abbreviations that something always follows, and initials of names. */
const SHORTENED =
  /(?:^|[\s("'“‘[])(?:[Ee]\.g|[Ii]\.e|[Cc]f|[Vv]s|viz|a\.k\.a|et al|[Vv]er|[Rr]ev|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Figs?|Eqs?|Nos?|Vols?|Ch|Sec|pp|approx|[A-Z])\.$|\((?:[Ee]x|예|incl|max|min|est|no|see)\.$/;

/** What goes on after a quotation that ends in a full stop of its own. */
const QUOTING = /^(?:이?라고|이?라는|이?란|하고|하는|고)(?![\p{L}\p{N}])/u;
