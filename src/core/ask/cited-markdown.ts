import { seenText } from '../kit/seen-text';
import { markdownText } from '../markdown/markdown-text';
import { codeBlockOf } from '../markdown/whole-code-block';
import { withoutOpenings } from '../markdown/without-openings';
import type { Answer, AnswerSentence } from './answer';
import { citedSources } from './cited-sources';
import { joinedBlocks } from './joined-blocks';

/** The words of it that neither the model nor an article wrote. */
export interface CitedMarkdownWords {
  readonly sources: string;
  /** Above an answer that ends in the middle. */
  readonly cut: string;
  /** Behind a sentence whose citations do not hold. */
  readonly unsupported: string;
}

/** A picture is asked for wherever the text is shown next, and an article may have told the model its address. */
function withoutPictures(markdown: string): string {
  const code = codeBlockOf(markdown);
  if (code !== undefined) return code;
  // A backslash that stands there already would make text of ours.
  return withoutOpenings(seenText(markdown))
    .replace(/\\*!(?=\[)/g, '\\!')
    .replace(/\\*<(?=[a-z])/gi, '\\<');
}

/**
 * What we escaped ourselves, without the marks that mean nothing there: a bracket that no link begins, a bar where no table can begin, a
 * hyphen within a word.
 */
function readable(quoted: string): string {
  return withoutPictures(quoted)
    .replace(/(?<![\]\\])\\([()|])/g, '$1')
    .replace(/(?<=[\p{L}\p{N}])\\-(?=[\p{L}\p{N}])/gu, '-');
}

/**
 * An answer as Markdown for other documents: numbers behind its sentences, and below it what they stand for. What was cut off says so
 * above: below it the words might stand in a block of code that has no end.
 */
export function citedMarkdown(answer: Answer, words: CitedMarkdownWords): string {
  const sources = citedSources(answer);
  const written = ({ markdown: source, citations, standing }: AnswerSentence): string => {
    // Behind a word a full stop is nothing but one, escaped or not.
    const markdown = (answer.by === 'library' ? readable : withoutPictures)(source).replace(
      /(?<=\p{L})\\([.!])(?=\s|$)/gu,
      '$1',
    );
    const numbers = [...new Set(citations.map(({ evidence }) => sources.indexOf(evidence) + 1))].filter(n => n > 0);
    const said = numbers.length === 0 ? markdown : `${markdown} [${numbers.join(', ')}]`;
    return standing === 'unsupported' ? `${said} *(${words.unsupported})*` : said;
  };
  const text = joinedBlocks(answer.paragraphs.map(sentences => sentences.map(written).join(' ')));
  const list = sources.map((place, i) => {
    const { title = '', headings = [] } = answer.evidence[place] ?? {};
    return `${i + 1}. ${[title, ...headings].map(markdownText).join(' > ')}`;
  });
  const below = list.length === 0 ? '' : `\n\n${words.sources}:\n\n${list.join('\n')}`;
  // Indentation at the beginning counts. At the top of a document dashes begin what is no text, and goes on into the blocks below.
  const above = answer.isCut ? `*${words.cut}*\n\n` : '';
  return `${above}${text
    .trimEnd()
    .replace(/^\n+/, '')
    .replace(/^(?=---)/, '\\')}${below}\n`;
}
