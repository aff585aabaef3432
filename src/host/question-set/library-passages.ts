import type { CancellationToken } from '../../core/kit/cancellation';
import type { PassageRef } from '../../core/question-set/journal';
import { type Passage, passagesOf } from '../../core/question-set/passage';
import type { Library } from '../kit/library';
import { sha256 } from './set-files';

/** A passage as a journal names it. */
export function refOf(library: Library, { article, title, lines, text }: Passage): PassageRef {
  const source = library.article(article)?.sourceUrl;
  return { article, title, lines, hash: sha256(text), ...(source !== undefined && { source }) };
}

/** The passage of that name, if its article still says it, wherever in the article it stands now. */
export async function passageOf(
  library: Library,
  { article: id, hash }: PassageRef,
  token: CancellationToken,
): Promise<Passage | undefined> {
  const article = library.article(id);
  if (!article) return undefined;
  const passages = passagesOf(article, await library.pieces(id, token));
  return passages.find(({ text }) => sha256(text) === hash);
}
