import type { Evidence } from '../ask/evidence';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { parseQuery } from '../search/query/parse';
import { type FoundArticle, roundedScore } from './found-article';
import { oneLine } from './tool-answer';
import type { ToolLibrary } from './tool-library';

/** More would hide what matches the words. */
const MOST = 5;
/** Several pieces may come from one article, or from one that matches anyway. */
const LOOKED_AT = 20;
/** Fewer words are a name, and a search finds names better. */
const WORDS = 3;

/** Whether a query asks something in plain words: `how to make embedding indexes smaller`, not `RAG` or `topic:LLM cost of it`. */
export function isQuestion(query: string): boolean {
  const [clause, ...others] = parseQuery(query).anyOf;
  if (!clause || others.length > 0) return false;
  const { text, phrases, excluded, conditions } = clause;
  return phrases.length + excluded.length + conditions.length === 0 && text.split(' ').length >= WORDS;
}

/**
 * Articles that do not match a question word for word and may answer it all the same, each by its best passage: that question
 * finds a section on quantisation. `without` are told already. Their scores go from 1 down, and are comparable with no others.
 */
export async function answeringArticles(
  library: ToolLibrary,
  { question, without }: { readonly question: string; readonly without: readonly FoundArticle[] },
  token?: CancellationToken,
): Promise<readonly FoundArticle[]> {
  const evidence = (await library.evidence?.(question, LOOKED_AT, token)) ?? [];
  throwIfCancelled(token);
  const told = new Set(without.map(({ id }) => id));
  const answering: FoundArticle[] = [];
  for (const piece of evidence) {
    if (answering.length >= MOST) break;
    if (told.has(piece.article)) continue;
    told.add(piece.article);
    const article = await library.article(piece.article);
    throwIfCancelled(token);
    if (!article) continue;
    answering.push({
      title: oneLine(article.title),
      id: article.id,
      path: library.fileOf(article),
      score: roundedScore(piece.score),
      why: 'a passage that may answer the question',
      ...placeOf(piece),
      ...(article.date !== undefined && { date: article.date }),
      lang: article.lang,
    });
  }
  return answering;
}

function placeOf({ text, line, headings }: Evidence): Pick<FoundArticle, 'snippet' | 'line' | 'heading'> {
  const heading = headings.at(-1);
  return { snippet: oneLine(text), line, ...(heading !== undefined && { heading: oneLine(heading) }) };
}
