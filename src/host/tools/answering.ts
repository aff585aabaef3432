/** Loaded with the first call of a tool. */
import { randomBytes } from 'node:crypto';
import type { CancellationToken } from '../../core/kit/cancellation';
import { answerChecked } from '../../core/tools/answer-checked';
import { DEFINE_PARAMS, defineTerm } from '../../core/tools/define-term';
import { READ_PARAMS, readArticle } from '../../core/tools/read-article';
import { SEARCH_PARAMS, searchArticles } from '../../core/tools/search-articles';
import type { ToolAnswer } from '../../core/tools/tool-answer';
import type { InputOf, ToolParams } from '../../core/tools/tool-params';
import type { ToolParts } from '../../core/tools/tool-parts';
import { type ToolName, toolNames } from '../../manifest/tool-names';
import { OfferedLibrary, type OfferedParts } from './offered-library';

/** Answers one call: the text that the calling model reads, be it an answer or what to do instead. */
export type Answering = (name: ToolName, input: unknown, token: CancellationToken) => Promise<string>;

type Answer = (input: unknown, token: CancellationToken) => Promise<string>;

/** Answers calls from a library. Throws `CancelledError` once cancelled. */
export function answeringOver(offered: OfferedParts): Answering {
  const parts: ToolParts = {
    library: new OfferedLibrary(offered),
    names: toolNames,
    newMark: () => randomBytes(4).toString('hex'),
  };
  /** The editor checks no input against the schema that it was given: a model may have sent anything. */
  const checked =
    <P extends ToolParams>(
      name: ToolName,
      params: P,
      answer: (parts: ToolParts, input: InputOf<P>, token: CancellationToken) => Promise<ToolAnswer>,
    ): Answer =>
    async (given, token) =>
      (await answerChecked(given, { name, params }, input => answer(parts, input, token))).text;
  const answers: Readonly<Record<ToolName, Answer>> = {
    seoga_search_articles: checked(toolNames.search, SEARCH_PARAMS, searchArticles),
    seoga_read_article: checked(toolNames.read, READ_PARAMS, readArticle),
    seoga_define_term: checked(toolNames.define, DEFINE_PARAMS, defineTerm),
  };
  return (name, input, token) => answers[name](input, token);
}
