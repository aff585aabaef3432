import { seenText } from '../../core/kit/seen-text';
import { codeBlockOf, namelessCodeBlock } from '../../core/markdown/whole-code-block';
import { withoutOpenings } from '../../core/markdown/without-openings';

/** Blocks that the chat draws, in a page of its own that may ask for what they name. */
const DRAWN = /^[`~]{3,}\s*(?:mermaid|svg)\b/i;

/**
 * Markdown of a model for a view of the editor's, which would load its images and open its links: neither is left, whatever the text
 * around them is. `inertMarkdown('![x](https://e.example)')` is `'![x] (https://e.example)'`. A block of code stays as it is, but is not
 * drawn.
 */
export function inertMarkdown(markdown: string): string {
  const seen = seenText(markdown);
  const code = codeBlockOf(seen);
  if (code !== undefined) return DRAWN.test(code) ? namelessCodeBlock(code) : code;
  return (
    withoutOpenings(seen)
      .replaceAll('](', '] (')
      .replace(/\]\s*\[/g, '] \\[')
      // A definition may stand in any list or quote, and be named by any brackets behind it.
      .replaceAll(']:', ']\\:')
      .replace(/\\*<(?=[a-z][a-z0-9+.-]*:)/gi, '\\<')
      .replace(/([`~]{3,})[^\S\n]*(?:mermaid|svg)\b/gi, '$1')
  );
}
