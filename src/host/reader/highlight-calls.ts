import type { Annotation, AnnotationChange, AnnotationId, TextSelectors } from '../../core/annotations/annotation';
import type { Selection } from '../../core/annotations/annotation-store';
import type { Event } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { type HighlightCalls, type HighlightsAnswer, highlightGuards } from '../../protocol/reader-highlights';
import { fileOf } from '../kit/article-arg';
import type { OpenReader } from './open-reader';

/** What a reader needs of whoever keeps the highlights. Failures have been told to the user when these resolve. */
export interface ReaderHighlights {
  /** The highlights of an article, and the one its reader is to go to now. */
  of(article: ArticleId): Promise<HighlightsAnswer>;
  add(article: ArticleId, selection: Selection): Promise<Annotation | undefined>;
  change(article: ArticleId, id: AnnotationId, change: AnnotationChange): Promise<boolean>;
  remove(article: ArticleId, id: AnnotationId): Promise<boolean>;
  restore(article: ArticleId, id: AnnotationId): Promise<boolean>;
  /** These no longer fit the article's text. */
  noteOrphans(article: ArticleId, ids: readonly AnnotationId[]): Promise<void>;
  /** The highlights of this article may be others; undefined: those of any. */
  readonly onDidChange: Event<ArticleId | undefined>;
}

/** What the host answers to the highlights of an article. */
export function highlightCalls(
  reader: OpenReader,
  highlights: ReaderHighlights,
): Pick<Handlers<ReaderHostSide>, keyof HighlightCalls> {
  /** A call about another article than the one that is shown comes too late. */
  const isShown = (article: string): boolean => article === reader.id;
  /** Articles whose highlights this page was given: a note that was being typed is saved as the page leaves its article. */
  const given = new Set<string>();
  return {
    highlights: {
      accepts: highlightGuards.highlights,
      answer: async ([article]) => {
        if (!isShown(article)) return { annotations: [], goTo: undefined };
        given.add(article);
        return highlights.of(reader.id);
      },
    },
    addHighlight: {
      accepts: highlightGuards.addHighlight,
      answer: async ([article, selectors, colour, note]) => {
        if (!isShown(article)) return undefined;
        const address = fileOf(reader.place).toString();
        return highlights.add(reader.id, { address, selectors: plain(selectors), colour, note });
      },
    },
    changeHighlight: {
      accepts: highlightGuards.changeHighlight,
      answer: async ([article, id, { colour, note }]) => {
        const change = { ...(colour !== undefined && { colour }), ...(note !== undefined && { note }) };
        return given.has(article) && highlights.change(article as ArticleId, id as AnnotationId, change);
      },
    },
    deleteHighlight: {
      accepts: highlightGuards.deleteHighlight,
      answer: async ([article, id]) => isShown(article) && highlights.remove(reader.id, id as AnnotationId),
    },
    restoreHighlight: {
      accepts: highlightGuards.restoreHighlight,
      answer: async ([article, id]) => isShown(article) && highlights.restore(reader.id, id as AnnotationId),
    },
    orphanedHighlights: {
      accepts: highlightGuards.orphanedHighlights,
      answer: async ([article, ids]) => {
        if (isShown(article)) await highlights.noteOrphans(reader.id, ids as readonly AnnotationId[]);
        return undefined;
      },
    },
  };
}

/** The four fields alone: whatever else a page sends along does not reach a file. */
function plain({ exact, prefix, suffix, start }: TextSelectors): TextSelectors {
  return { exact, prefix, suffix, start };
}
