import { htmlTagAt } from '../markdown/html-tag';
import { type BodyLine, bodyLines } from './body-lines';
import { outsideCards } from './outside-cards';
import { type ReadingLength, readingLength } from './reading-time';

/** What can be said of an article's body without parsing it: a catalogue of thousands is read in seconds, so this is cheap. */
export interface BodyFacts {
  readonly lang: 'ko' | 'en';
  /** How much there is to read, code included. */
  readonly length: ReadingLength;
  /** Nothing but a source card, links and comments. */
  readonly stub: boolean;
}

/** A body with less text than this, in syllables and words, is a stub if it has a source card. */
const STUB_BELOW = 20;

/** In mixed text Hangul decides early: technical Korean is half Latin words, English has no Hangul at all. */
const KOREAN_FROM = 0.15;

/** Components whose attributes hold words that are no prose. */
const COMPONENT = /<(?:SiteInfo|VPIcon|FontIcon|VidStack|CodePen|iframe)(?=[\s/>])/g;

/** Lines that stand in a body and are not read as prose: a heading that repeats the title, the outline. */
const NO_PROSE_LINE = /^(?:#\s.*\{\{.*|\[\[toc\]\]\s*)$/i;

/**
 * Measures a body: `bodyFacts('# 제목\n\n짧은 글')` is `{ lang: 'ko', length: { syllables: 5, words: 0 }, stub: false }`. Code is
 * read, and takes its time; the language is that of the prose around it.
 */
export function bodyFacts(body: string): BodyFacts {
  const lines = [...bodyLines(body)];
  const textsIn = (inside: BodyLine['inside']): readonly string[] =>
    lines.filter(line => line.inside === inside).map(line => line.text);
  const prose = proseOf(textsIn('prose'));
  const { syllables, words } = readingLength(prose);
  const code = readingLength(withoutAddresses(textsIn('code').join('\n')));
  const length = { syllables: syllables + code.syllables, words: words + code.words };
  const hasCard = body.includes('<SiteInfo') || outsideCards(lines).length > 0;
  return {
    lang: syllables > KOREAN_FROM * (syllables + lettersIn(prose)) ? 'ko' : 'en',
    length,
    stub: hasCard && length.syllables + length.words < STUB_BELOW,
  };
}

function proseOf(lines: readonly string[]): string {
  const prose = lines.filter(line => !NO_PROSE_LINE.test(line)).join('\n');
  return withoutAddresses(withoutComponents(withoutComments(prose)));
}

function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/\S+/g, ' ');
}

function withoutComponents(text: string): string {
  let kept = '';
  let at = 0;
  for (const { index } of text.matchAll(COMPONENT)) {
    const tag = index < at ? undefined : htmlTagAt(text, index);
    if (!tag) continue;
    kept += `${text.slice(at, index)} `;
    at = tag.end;
  }
  return kept + text.slice(at);
}

/** In one pass: a file full of comments that nothing closes is read in no time too. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return kept + text.slice(at);
    kept += `${text.slice(at, start)} `;
    at = end + 3;
  }
}

function lettersIn(text: string): number {
  return text.match(/[A-Za-z]/g)?.length ?? 0;
}
