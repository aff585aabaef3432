const PROSE = new Set(['markdown', 'mdx', 'plaintext', 'latex', 'tex', 'restructuredtext', 'asciidoc', 'typst']);

/** Whether files of this language are texts for people: `isProse('markdown')`. There completion is off until the user wants it. */
export function isProse(languageId: string): boolean {
  return PROSE.has(languageId);
}
