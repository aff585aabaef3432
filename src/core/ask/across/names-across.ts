import { pause } from '../../kit/pause';
import type { ArticleId } from '../../library/article';
import type { TextIndex } from '../../ports';
import type { AskedWord } from '../../search/text/asked-word';
import { expressionOf } from '../../search/text/expressions';
import type { ReducedText } from '../../search/text/reduced-text';
import { questionWords } from '../question-words';
import { englishOf, koreanOf } from '../verify/lexicon';
import { glossesIn } from './glosses';
import { type OtherNames, scriptOf } from './other-names';

/** Where names are looked for. */
export interface AcrossParts {
  readonly index: TextIndex;
  /** These articles' texts; those that cannot be read are left out. */
  textsOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReducedText>>;
  /** How many there are. */
  readonly articles: number;
}

/** For each word of a question so many articles are read for what they call it. */
const READ = 4;
/** And so many together. */
const MOST_READ = 16;
/** Names that are told of one word. */
const NAMES = 3;
/** A word of more of the articles tells none of them from the others. */
const COMMON = 0.5;

/**
 * What the words of a question, beyond those that the glossary names (`known`), are called in the other language: by articles that put
 * both names beside each other, and else by their sound, 컨테이너 and container, or by what everybody calls them.
 */
export async function namesAcross(
  question: string,
  known: readonly OtherNames[],
  parts: AcrossParts,
): Promise<readonly OtherNames[]> {
  const words = questionWords(question).filter(({ isCommon }) => !isCommon);
  const texts = await parts.textsOf(likelyArticles(words, parts));
  const glosses = glossesIn(
    [question, ...words.flatMap(({ forms }) => nounsOf(forms))].join('\n'),
    texts.values(),
  ).flatMap((gloss): readonly OtherNames[] => {
    const { word } = gloss;
    if (known.some(other => isPart(word, other.word))) return [];
    // What stands in brackets behind a loanword and sounds otherwise is an aside: 브라우저(window).
    const sound = /\s/.test(word) ? undefined : bySound(word, parts);
    return [sound && !sound.some(name => gloss.names.includes(name)) ? { word, names: sound } : gloss];
  });
  const told = [...known, ...glosses];
  const alone: OtherNames[] = [];
  for (const { forms } of words) {
    const [first] = forms;
    if (first === undefined || told.some(({ word }) => isPart(first.stem, word))) continue;
    for (const noun of nounsOf(forms)) {
      const names = bySound(noun, parts) ?? byLexicon(noun);
      if (names.length === 0) continue;
      alone.push({ word: noun, names });
      break;
    }
    // Words are looked for by their sound among all there are: a few milliseconds each.
    await pause(0);
  }
  return [...new Map([...glosses, ...alone].map(other => [other.word, other])).values()];
}

/** The articles that speak of the words most, where a name would stand that is told once. */
function likelyArticles(words: readonly AskedWord[], { index }: AcrossParts): readonly ArticleId[] {
  const found = new Set<ArticleId>();
  for (const word of words) {
    if (found.size >= MOST_READ) break;
    const forms = nounsOf(word.forms).map(stem => ({ stem, unlikely: 0 }));
    for (const { id } of index.match(expressionOf({ ...word, forms }), READ)) found.add(id);
  }
  return [...found].slice(0, MOST_READ);
}

function bySound(stem: string, { index, articles }: AcrossParts): readonly string[] | undefined {
  const [best] = index.sounding(stem, 1);
  return best && best.articles <= Math.max(COMMON * articles, 1) ? [best.word] : undefined;
}

function byLexicon(stem: string): readonly string[] {
  return (scriptOf(stem) === 'korean' ? englishOf(stem) : koreanOf(stem)).slice(0, NAMES);
}

/** What a word may be the verb of: 병합하나요 asks for 병합. */
function nounsOf(forms: AskedWord['forms']): readonly string[] {
  const stems = forms.map(({ stem }) => stem);
  const nouns = stems.map(stem => stem.replace(VERB, '')).filter(noun => noun.length > 1);
  return [...new Set([...stems, ...nouns])];
}

const VERB = /(?<=[가-힣]{2})(?:하|되|해|돼|할|될|한|된|했|됐|시키)$/;

function isPart(word: string, name: string): boolean {
  return withoutSpaces(name).includes(withoutSpaces(word));
}

function withoutSpaces(name: string): string {
  return name.replace(/[\s-]+/g, '');
}
