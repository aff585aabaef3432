import { topicsOf } from '../library/topic';
import { notesOn } from './state-notes';
import { oneLine, type ToolAnswer, told } from './tool-answer';
import type { ToolNames, ToolParts } from './tool-parts';

/** More would fill a model's context with topics of one article each. */
const LISTED = 200;

/** What a model should know of the topics before it calls. */
export function topicsDescription({ search }: ToolNames): string {
  return `What the library is about: how many articles it has, in which languages, and its topics, most articles first. A topic narrows a search: ${search} with topic:name.`;
}

/** What the library is about. */
export async function listTopics({ library, names }: ToolParts): Promise<ToolAnswer> {
  await library.settle();
  const articles = library.articles();
  const all = topicsOf(articles);
  const topics = all.slice(0, LISTED).map(({ name, articles }) => ({ name: oneLine(name), articles: articles.length }));
  const ko = articles.filter(article => article.lang === 'ko').length;
  const languages = { ko, en: articles.length - ko };
  const rest = all.length - topics.length;
  const notes = [
    ...(rest > 0
      ? [`${rest} more topics have ${topics.at(-1)?.articles} articles or fewer; ${names.search} finds them.`]
      : []),
    ...(all.length === 0 && articles.length > 0 ? [`No article names its topics; use ${names.search}.`] : []),
    ...notesOn(library.state),
  ];
  const lines = [
    `${articles.length} articles: ${languages.ko} Korean, ${languages.en} English. ${all.length} topics:`,
    ...topics.map(({ name, articles }) => `- ${name} (${articles})`),
    ...notes,
  ];
  return told(lines, { articles: articles.length, languages, topics, notes });
}
