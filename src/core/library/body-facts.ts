import { htmlTagAt } from '../markdown/html-tag';
import { type BodyLine, bodyLines } from './body-lines';

/** What can be said of an article's body without parsing it: a catalogue of thousands is read in seconds, so this is cheap. */
export interface BodyFacts {
  readonly lang: 'ko' | 'en';
  /** Reading time in minutes, at least 1. */
  readonly minutes: number;
  /** Nothing but a source card, links and comments. */
  readonly stub: boolean;
}

/** Reading speeds, as reading apps use them: Hangul syllables and Latin words a minute. */
const SYLLABLES_A_MINUTE = 500;
const WORDS_A_MINUTE = 230;

/** A body with less text than this, in syllables and words, is a stub if it has a source card. */
const STUB_BELOW = 20;

/** In mixed text Hangul decides early: technical Korean is half Latin words, English has no Hangul at all. */
const KOREAN_FROM = 0.15;

/** Components whose attributes hold words that are no prose. */
const COMPONENT = /<(?:SiteInfo|VPIcon|FontIcon|VidStack|CodePen|iframe)(?=[\s/>])/g;

/** Lines that stand in a body and are not read as prose: a heading that repeats the title, the outline. */
const NO_PROSE_LINE = /^(?:#\s.*\{\{.*|\[\[toc\]\]\s*)$/i;

/**
 * Measures a body: `bodyFacts('# 제목\n\n짧은 글')` is `{ lang: 'ko', minutes: 1, stub: false }`. Code is read, and takes its
 * time; the language is that of the prose around it.
 */
export function bodyFacts(body: string): BodyFacts {
  const lines = [...bodyLines(body)];
  const textsIn = (inside: BodyLine['inside']): readonly string[] =>
    lines.filter(line => line.inside === inside).map(line => line.text);
  const prose = measure(proseOf(textsIn('prose')));
  const code = measure(withoutAddresses(textsIn('code').join('\n')));
  const syllables = prose.syllables + code.syllables;
  const words = prose.words + code.words;
  const hasCard = body.includes('<SiteInfo') || lines.some(line => line.inside === 'component');
  return {
    lang: prose.syllables > KOREAN_FROM * (prose.syllables + prose.letters) ? 'ko' : 'en',
    minutes: Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE + words / WORDS_A_MINUTE)),
    stub: hasCard && syllables + words < STUB_BELOW,
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

function measure(text: string): { readonly syllables: number; readonly words: number; readonly letters: number } {
  const latin = text.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  return {
    syllables: text.match(/[가-힣]/g)?.length ?? 0,
    words: latin.length,
    letters: latin.reduce((sum, word) => sum + word.length, 0),
  };
}
