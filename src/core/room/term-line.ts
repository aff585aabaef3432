import { formatOf } from '../library/article-file';
import { decode } from '../library/decode-file';
import { TermMatcher } from '../terms/matcher';
import { englishDefinition } from '../terms/suggest/english-definition';
import { koreanDefinition } from '../terms/suggest/korean-definition';
import { sentencesOf } from '../terms/suggest/sentences';
import type { Term } from '../terms/term';
import type { TermLine } from './answers';
import { paragraphsOf } from './paragraphs';
import type { ArticleFile } from './shelves';

/** A remark of less says nothing, and more is a paragraph. */
const SHORTEST = 20;
const LONGEST = 240;
/** So much of an article is looked at: what defines a term stands near the beginning. */
const PARAGRAPHS = 400;

const WORTH = { strong: 5, fair: 4, weak: 3, begins: 2, about: 1 };
type Evidence = keyof typeof WORTH;

/**
 * The sentence of these articles, the best of which comes first, that says most about a term: one that defines it, one that begins with
 * it, one that is about it. A sentence that only mentions it says nothing of it.
 */
export function lineAbout(term: Term, articles: readonly ArticleFile[]): TermLine | undefined {
  const matcher = new TermMatcher([term]);
  let best: (TermLine & { readonly worth: number }) | undefined;
  for (const { stored, content } of articles) {
    const decoded = decode(content);
    if (decoded.kind === 'problem') continue;
    for (const text of sentencesIn(decoded.text, formatOf(stored.article.path))) {
      const evidence = evidenceOf(text, matcher);
      if (evidence === undefined || WORTH[evidence] <= (best?.worth ?? 0)) continue;
      best = { article: stored.article.id, text, worth: WORTH[evidence] };
      if (evidence === 'strong') break;
    }
    if (best?.worth === WORTH.strong) break;
  }
  return best && { article: best.article, text: best.text };
}

function* sentencesIn(file: string, format: 'markdown' | 'plain'): Generator<string> {
  let paragraphs = 0;
  for (const { text, isHeading } of paragraphsOf(file, format)) {
    if (++paragraphs > PARAGRAPHS) return;
    if (isHeading) continue;
    for (const sentence of sentencesOf(text)) {
      if (sentence.length >= SHORTEST && sentence.length <= LONGEST && !/[?？:]$/.test(sentence)) yield sentence;
    }
  }
}

function evidenceOf(sentence: string, matcher: TermMatcher): Evidence | undefined {
  const { value: first } = matcher.all(sentence).next();
  if (!first) return undefined;
  const { names, strength } = koreanDefinition(sentence) ?? englishDefinition(sentence) ?? {};
  const defined = [names?.ko, names?.en, names?.abbr].filter(name => name !== undefined);
  if (strength !== undefined && defined.some(name => matcher.at(name, 0)?.end === name.length)) return strength;
  if (!SAYS_OF.test(sentence.slice(first.end, first.end + 24))) return undefined;
  return first.start < BEGINNING ? 'begins' : 'about';
}

/** What follows the subject of a sentence: a particle that makes it one, a verb. */
const SAYS_OF =
  /^(?: ?\([^()]{1,20}\))?(?:(?:은|는|이란|란|이|가)(?=[\s,])|(?:을|를) (?:통해|쓰면|이용하면|사용하면)|s? (?:is|are|was|can|has|have|uses?|helps?|lets?|means|allows?|works?|makes?|does|do|provides?|enables?|improves?|reduces?)\b)/;

/** `A RAG system`, `“RAG`. */
const BEGINNING = 4;
