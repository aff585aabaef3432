import { decodeEntities } from './decode-entities';
import { renderUncolored } from './render';
import { type ArticleSourceText, NO_LABELS, type RenderContext } from './rendered-article';

/**
 * The words a reader sees, a block on each line: `plainText({ text: '# A\n\n**b**', format: 'markdown' })` is `'A\nb'`. For
 * search and reading times.
 */
export function plainText(source: ArticleSourceText, data: Readonly<Record<string, unknown>> = {}): string {
  const context: RenderContext = {
    data,
    labels: NO_LABELS,
    resolveLink: () => ({ kind: 'broken', reason: '' }),
    // A remote image is shown as its alt text.
    resolveImage: () => ({ kind: 'remote', url: 'https://image.invalid/', origin: 'https://image.invalid' }),
  };
  return textOfHtml(renderUncolored(source, context).html);
}

/** What only repeats or points to something. */
const left = [
  /<nav class="toc"[\s\S]*?<\/nav>/g,
  /<span class="code-language">[^<]*<\/span>/g,
  /<sup class="footnote-ref">.*?<\/sup>/g,
  /<a class="footnote-backref"[^>]*>[^<]*<\/a>/g,
];
const blockEnd = /<(?:\/(?:p|div|h\d|li|pre|tr|figcaption|summary|aside|blockquote)|br|hr)[^>]*>/g;
const partEnd = /<\/(?:t[dh]|button)>|<\/span>(?=<span class="(?:card|code)-)/g;

/** Sanitised HTML holds every `<` and `>` of the text escaped, so that taking its tags away leaves the text. */
function textOfHtml(html: string): string {
  const kept = left.reduce((rest, pattern) => rest.replace(pattern, ''), html);
  const text = kept
    .replace(blockEnd, '\n')
    .replace(partEnd, ' ')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
