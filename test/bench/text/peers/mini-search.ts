import MiniSearch from 'minisearch';
import { wordsOf } from '../../search/vocabulary';
import type { BenchArticle } from '../articles';
import type { TextEngine } from '../text-engine';

/** MiniSearch over words and the Hangul bigrams in them: its own tokenizer would find Korean words only with their particles. */
export function miniSearch(articles: readonly BenchArticle[]): TextEngine {
  const index = new MiniSearch({ fields: ['title', 'text'], tokenize: wordsAndBigrams });
  index.addAll(articles.map(({ path, title, text }) => ({ id: path, title, text })));
  return {
    first: (query, limit) =>
      index
        .search(query, { fuzzy: 0.2 })
        .map(hit => String(hit.id))
        .slice(0, limit),
  };
}

/** The words of a text, and every two syllables of those in Hangul. */
export function wordsAndBigrams(text: string): string[] {
  return wordsOf(text).flatMap(word => [word, ...(/[가-힣]/.test(word) ? bigramsOf(word) : [])]);
}

function bigramsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));
}
