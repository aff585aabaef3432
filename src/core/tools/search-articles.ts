import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import type { SearchAnswer, SearchRow } from '../room/answers';
import { answeringArticles, isQuestion } from './answering-articles';
import { type FoundArticle, roundedScore } from './found-article';
import { mergeFound } from './merge-found';
import { mistakeSentence } from './mistake-sentence';
import { notesOn } from './state-notes';
import { oneLine, onItsLine, QUOTED, refused, type ToolAnswer, told } from './tool-answer';
import type { ToolLibrary } from './tool-library';
import type { InputOf, ToolParams } from './tool-params';
import type { ToolNames, ToolParts } from './tool-parts';
import { whyWords } from './why-words';

/** What searching takes. */
export const SEARCH_PARAMS = {
  query: { type: 'string', maxLength: 1000, description: 'Words to find, and operators' },
  limit: { type: 'integer', minimum: 1, maximum: 50, default: 10, description: 'How many results, at most 50' },
} as const satisfies ToolParams;

/** What a model should know of searching before it calls. */
export function searchDescription({ read }: ToolNames): string {
  return `Find articles in the library by title and full text, in Korean or English, best first. Forgives typos, particles, spacing and half-typed words; all words should match.
Query operators: title: topic: author: source: lang:ko|en before:2026-01 after:2025 "exact phrase" -without, and OR between words.
Each result has an id for ${read}, and for a match in the text its line and heading.`;
}

/** The search box, for a model. Throws `CancelledError` once cancelled. */
export async function searchArticles(
  { library, names }: ToolParts,
  { query, limit }: InputOf<typeof SEARCH_PARAMS>,
  token?: CancellationToken,
): Promise<ToolAnswer> {
  if (query.trim() === '') {
    const look = names.topics === undefined ? '' : `; ${names.topics} shows what there is`;
    return refused(`The query is empty. Give words to find${look}.`);
  }
  await library.settle(token);
  throwIfCancelled(token);
  const answer = await library.search(query, limit, token);
  throwIfCancelled(token);
  const matching = (await Promise.all(answer.rows.map(row => matchOf(library, row)))).flat();
  throwIfCancelled(token);
  const results =
    library.evidence && isQuestion(query)
      ? await withPassages(library, { question: query, matching, limit }, token)
      : matching.map(({ found }) => found);
  const notes = notesOf({ library, names }, answer, results.length);
  const lines = [
    `${results.length} of ${library.articles().length} articles for: ${oneLine(query)}`,
    ...results.flatMap((result, index) => ['', ...linesOf(result, index + 1)]),
    '',
    ...notes,
  ];
  return told(lines, { results, notes });
}

interface Match {
  readonly found: FoundArticle;
  readonly why: SearchRow['why'];
}

async function matchOf(library: ToolLibrary, row: SearchRow): Promise<readonly Match[]> {
  const article = await library.article(row.id);
  if (!article) return [];
  const { passage, why } = row;
  const found: FoundArticle = {
    title: oneLine(article.title),
    id: article.id,
    path: library.fileOf(article),
    score: roundedScore(row.score),
    why: whyWords(row),
    ...(passage && { snippet: oneLine(passage.text), line: passage.line }),
    ...(passage?.heading !== undefined && { heading: oneLine(passage.heading) }),
    ...(article.date !== undefined && { date: article.date }),
    lang: article.lang,
  };
  return [{ found, why }];
}

/** Few texts hold every word of a question, and ten that hold some of them would leave no room for the one that answers it. */
async function withPassages(
  library: ToolLibrary,
  {
    question,
    matching,
    limit,
  }: { readonly question: string; readonly matching: readonly Match[]; readonly limit: number },
  token?: CancellationToken,
): Promise<readonly FoundArticle[]> {
  const isSure = ({ why }: Match): boolean => why === undefined || why === 'spacing';
  const sure = matching.filter(isSure).map(({ found }) => found);
  const weak = matching.filter(match => !isSure(match)).map(({ found }) => found);
  if (sure.length >= limit) return sure;
  const answering = await answeringArticles(library, { question, without: sure }, token);
  return mergeFound({ sure, answering, weak }, limit);
}

function linesOf(
  { title, id, path, score, why, snippet, line, heading, date, lang }: FoundArticle,
  rank: number,
): readonly string[] {
  const place = line === undefined ? '' : ` · line ${line}${heading === undefined ? '' : `, under “${heading}”`}`;
  return [
    `${rank}. ${title}`,
    `   id: ${onItsLine(id)}`,
    `   path: ${onItsLine(path)}`,
    `   ${[date, lang, `score ${score}`, `why: ${why}`].filter(Boolean).join(' · ')}${place}`,
    ...(snippet === undefined ? [] : [`   > ${snippet}`]),
  ];
}

function notesOf(
  { library, names }: Pick<ToolParts, 'library' | 'names'>,
  { mistakes, unindexed }: SearchAnswer,
  found: number,
): readonly string[] {
  const state = notesOn(library.state, unindexed);
  const nothing = state.length > 0 ? 'Nothing found yet.' : 'Nothing found.';
  const look = names.topics === undefined ? '' : `; see ${names.topics}`;
  const next =
    found > 0
      ? `${QUOTED} ${names.read} opens one by its id, at a line with “from”.`
      : `${nothing} Try fewer or other words, the other language, or OR between synonyms; leave out operators${look}.`;
  return [...mistakes.map(mistakeSentence), ...state, next];
}
