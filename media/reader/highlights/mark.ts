import { type Anchor, anchoring } from '../../../src/core/annotations/anchor';
import type { Annotation, AnnotationId, Span, TextSelectors } from '../../../src/core/annotations/annotation';
import type { ArticleText } from '../article-text';

/** A highlight where it stands on the page. */
export interface Mark {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly range: Range;
}

/** What of the highlights fits the article, in the order of its text, and what no longer does. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly orphans: readonly AnnotationId[];
}

/** The page does other work at least this often, in ms, while highlights are looked for. */
const TURN = 12;

/** So many highlights of an article are shown, the first of its text: each is a button and a range. */
export const MAX_MARKS = 2000;

/** Finds highlights in a text. Each is looked for once, however often all of them are drawn. */
export class MarkFinder {
  readonly text: ArticleText;
  readonly #anchor: Anchor;
  readonly #spans = new Map<string, Span | undefined>();

  constructor(text: ArticleText) {
    this.text = text;
    this.#anchor = anchoring(text.text);
  }

  /** A long article with many highlights takes several turns; undefined where they were no longer wanted after one. */
  async find(annotations: readonly Annotation[], isWanted: () => boolean): Promise<Marks | undefined> {
    const marks: Mark[] = [];
    const orphans: AnnotationId[] = [];
    let turn = performance.now();
    for (const annotation of annotations.slice(0, MAX_MARKS)) {
      if (performance.now() - turn > TURN) {
        await new Promise(resolve => setTimeout(resolve));
        if (!isWanted()) return undefined;
        turn = performance.now();
      }
      const span = this.#spanOf(annotation.selectors);
      if (span) marks.push({ annotation, span, range: this.text.rangeOf(span) });
      else orphans.push(annotation.id);
    }
    return { marks: marks.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]), orphans };
  }

  #spanOf(selectors: TextSelectors): Span | undefined {
    const key = JSON.stringify(selectors);
    if (!this.#spans.has(key)) this.#spans.set(key, this.#anchor(selectors));
    return this.#spans.get(key);
  }
}

/** The mark that is seen at a point of the window: of several the shortest, which is the one that was meant. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  return marks
    .filter(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
      ),
    )
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
}
