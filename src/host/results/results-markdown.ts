import type { Passage } from '../../core/search/text/passage';

/** One article of the results, as a copy of them names it. */
export interface CopiedArticle {
  readonly title: string;
  /** Where its file lies, as a person would write it. */
  readonly path: string;
  readonly passages: readonly Passage[];
}

/** Results as a Markdown document: a heading with the sum, and for each article its title, its path and the lines found. */
export function resultsMarkdown(heading: string, articles: readonly CopiedArticle[]): string {
  const sections = articles.map(({ title, path, passages }) =>
    [
      `## ${escaped(title)}`,
      '',
      // A path may hold anything but a line break; a fence of two backticks holds those that may stand in it.
      path.includes('`') ? `\`\` ${path} \`\`` : `\`${path}\``,
      ...(passages.length > 0 ? [''] : []),
      ...passages.map(({ line, text }) => `- ${line}: ${escaped(text)}`),
    ].join('\n'),
  );
  return `${[`# ${escaped(heading)}`, ...sections].join('\n\n')}\n`;
}

/** As little as keeps text from being markup inside a line: what is copied is read as it is, too. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}
