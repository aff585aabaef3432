import { anchoring } from '../../../src/core/annotations/anchor';
import type { Annotation, AnnotationId, Span } from '../../../src/core/annotations/annotation';
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

/** Finds highlights in an article; a long article with many of them takes several turns. */
export async function findMarks(text: ArticleText, annotations: readonly Annotation[]): Promise<Marks> {
  const anchor = anchoring(text.text);
  const marks: Mark[] = [];
  const orphans: AnnotationId[] = [];
  let turn = performance.now();
  for (const annotation of annotations) {
    if (performance.now() - turn > TURN) {
      await new Promise(resolve => setTimeout(resolve));
      turn = performance.now();
    }
    const span = anchor(annotation.selectors);
    if (span) marks.push({ annotation, span, range: text.rangeOf(span) });
    else orphans.push(annotation.id);
  }
  return { marks: marks.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]), orphans };
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
