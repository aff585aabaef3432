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

/** What stands in a body and is not read as prose: comments, cards, code, headings of the page itself, tags, addresses. */
const NOT_PROSE = [
  /<!--[\s\S]*?-->/g,
  /^(?<fence>`{3,}|~{3,})component\b[\s\S]*?^\k<fence>[ \t]*$/gm,
  /<(?:SiteInfo|VPIcon|FontIcon|VidStack|CodePen|iframe)\b[\s\S]*?>/g,
  /^#\s.*\{\{.*$/gm,
  /^\[\[toc\]\]$/gim,
  /https?:\/\/\S+/g,
] as const;

const CODE_FENCE = /^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>[ \t]*$/gm;

/** Measures a body: `bodyFacts('# 제목\n\n짧은 글')` is `{ lang: 'ko', minutes: 1, stub: false }`. */
export function bodyFacts(body: string): BodyFacts {
  let prose = body;
  for (const noise of NOT_PROSE) prose = prose.replace(noise, ' ');
  const all = measure(prose);
  const spoken = measure(prose.replace(CODE_FENCE, ' '));
  return {
    lang: spoken.syllables > KOREAN_FROM * (spoken.syllables + spoken.letters) ? 'ko' : 'en',
    minutes: Math.max(1, Math.round(all.syllables / SYLLABLES_A_MINUTE + all.words / WORDS_A_MINUTE)),
    stub: all.syllables + all.words < STUB_BELOW && /<SiteInfo\b|```component\b/.test(body),
  };
}

function measure(text: string): { syllables: number; words: number; letters: number } {
  const latin = text.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  return {
    syllables: text.match(/[가-힣]/g)?.length ?? 0,
    words: latin.length,
    letters: latin.reduce((sum, word) => sum + word.length, 0),
  };
}
