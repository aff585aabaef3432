import type { ArticleId } from '../../../../src/core/library/article';
import type { Expression, IndexedText, KnownWord, TextIndex, TextMatch } from '../../../../src/core/ports';
import { englishStem } from '../../../../src/core/search/text/english-stem';
import { KnownWords } from '../../../../src/core/search/text/known-words';
import { soundingLike } from '../../../../src/core/search/text/sounding';
import { queryTokens, textTokens } from '../../../../src/core/search/text/tokens';

/** A text index that reads everything for every question. */
export class NaiveIndex implements TextIndex {
  readonly #texts = new Map<ArticleId, readonly string[]>();
  readonly #known = new KnownWords();
  /** How often it was asked. */
  asked = 0;

  put(texts: readonly IndexedText[]): void {
    for (const { id, title, headings, body } of texts) {
      const tokens = [body, title, headings].flatMap(text => [...textTokens(text).split(' ').map(englishStem), '\n']);
      this.#texts.set(id, tokens);
      for (const text of [title, headings, body]) this.#known.addText(text);
    }
  }

  match(expression: Expression, limit: number): readonly TextMatch[] {
    this.asked++;
    const matches = [...this.#texts].map(([id, tokens]) => ({ id, score: times(expression, tokens) }));
    return matches
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  count(expression: Expression, limit: number): number {
    return this.match(expression, limit).length;
  }

  similar(word: string, limit: number): readonly KnownWord[] {
    const known = this.#known.near(word, 20).map(near => {
      const { tokens, isOpen } = queryTokens(near);
      return { word: near, articles: this.match({ is: 'phrase', tokens, prefix: isOpen }, 100).length };
    });
    return known.filter(({ articles }) => articles > 0).slice(0, limit);
  }

  sounding(word: string, limit: number): readonly KnownWord[] {
    const known = soundingLike(word, this.#known).map(other => {
      const { tokens, isOpen } = queryTokens(other);
      return { word: other, articles: this.match({ is: 'phrase', tokens, prefix: isOpen }, 100).length };
    });
    return known.filter(({ articles }) => articles > 0).slice(0, limit);
  }
}

/** How often it is matched; 0 for not at all. */
function times(expression: Expression, tokens: readonly string[]): number {
  switch (expression.is) {
    case 'phrase':
      return phraseTimes(expression.tokens.map(englishStem), tokens, expression.prefix ?? false);
    case 'all': {
      const each = expression.of
        .filter(part => part.is !== 'phrase' || part.tokens.length > 0)
        .map(part => times(part, tokens));
      return each.length > 0 && each.every(count => count > 0) ? each.reduce((sum, count) => sum + count, 0) : 0;
    }
    case 'any':
      return expression.of.reduce((sum, part) => sum + times(part, tokens), 0);
    case 'without':
      return times(expression.unwanted, tokens) > 0 ? 0 : times(expression.wanted, tokens);
  }
}

function phraseTimes(wanted: readonly string[], tokens: readonly string[], isOpen: boolean): number {
  if (wanted.length === 0) return 0;
  return tokens.filter((_, at) =>
    wanted.every((token, i) => {
      const other = tokens[at + i] ?? '';
      return isOpen && i === wanted.length - 1 ? other.startsWith(token) : other === token;
    }),
  ).length;
}
