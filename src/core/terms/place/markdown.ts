const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?<mark>`{3,}|~{3,})[ \t]*(?<info>[^`\n]*)$/;

/** Where in a Markdown file an offset lies. `start` is where its block of code begins. */
export type MarkdownPlace =
  | { readonly kind: 'prose' | 'comment' | 'address' | 'frontmatter' }
  | { readonly kind: 'code'; readonly language: string; readonly start: number };

interface Fence {
  readonly mark: string;
  readonly language: string;
  readonly start: number;
}

/**
 * Goes through the lines of a Markdown file: blocks of code are code, their language named as the author does; the addresses of links
 * are none of its words. Code inside a line of words is prose: `RAG` there is the word one wants explained.
 */
export class MarkdownWalk {
  readonly #text: string;
  readonly #frontmatter: number;
  /** The line to go on with. */
  #at: number;
  #fence: Fence | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#frontmatter = frontmatterEnd(text);
    this.#at = this.#frontmatter;
  }

  /** The place of an offset; of several offsets, the first of the text first. */
  placeAt(offset: number): MarkdownPlace {
    if (offset < this.#frontmatter) return { kind: 'frontmatter' };
    const lineStart = this.#text.lastIndexOf('\n', offset - 1) + 1;
    while (this.#at < lineStart) this.#line();
    if (this.#fence) return { kind: 'code', language: this.#fence.language, start: this.#fence.start };
    if (isInComment(this.#text, offset)) return { kind: 'comment' };
    return { kind: isInAddress(this.#text, lineStart, offset) ? 'address' : 'prose' };
  }

  #line(): void {
    const at = this.#at;
    const end = this.#text.indexOf('\n', at);
    this.#at = end + 1;
    const groups = mayBeFence(this.#text, at) ? FENCE.exec(this.#text.slice(at, end).trimEnd())?.groups : undefined;
    const { mark = '', info = '' } = groups ?? {};
    if (mark === '') return;
    if (!this.#fence) {
      this.#fence = { mark, language: /^[\w+#.-]*/.exec(info)?.[0].toLowerCase() ?? '', start: this.#at };
    } else if (info.trim() === '' && mark.startsWith(this.#fence.mark)) this.#fence = undefined;
  }
}

/** Only lines that begin with what may come before a fence are looked at by a regular expression. */
function mayBeFence(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first === '`' || first === '~' || first === ' ' || first === '\t' || first === '>' || /[-*+\d]/.test(first);
}

function frontmatterEnd(text: string): number {
  if (!text.startsWith('---\n') && !text.startsWith('---\r\n')) return 0;
  const end = text.indexOf('\n---', 3);
  return end < 0 ? text.length + 1 : end + 1;
}

function isInComment(text: string, offset: number): boolean {
  const opened = text.lastIndexOf('<!--', offset - 1);
  return opened >= 0 && text.lastIndexOf('-->', offset - 1) < opened;
}

const ADDRESS = /\]\([^()\s]*$|\]:\s*\S*$|[a-z][a-z0-9+.-]{0,15}:\/\/[^\s<>"'`)]*$|<(?:https?|mailto):[^\s>]*$/i;

function isInAddress(text: string, lineStart: number, offset: number): boolean {
  return ADDRESS.test(text.slice(Math.max(lineStart, offset - 500), offset));
}
