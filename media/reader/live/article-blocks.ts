/** A node right below the article, and how its HTML was before any part of the page altered it. */
interface Block {
  readonly node: ChildNode;
  readonly html: string;
}

/**
 * The article's blocks on the page. When its text was edited, those that say the same as before stay where they are: with their
 * folds open, their tabs chosen, their diagrams drawn, and the selection in them.
 */
export class ArticleBlocks {
  readonly #article: HTMLElement;
  #blocks: readonly Block[] = [];

  constructor(article: HTMLElement) {
    this.#article = article;
  }

  /** Puts another article there, or the same one as if it were another. */
  replace(content: DocumentFragment): void {
    this.#blocks = blocksOf(content);
    this.#article.replaceChildren(content);
  }

  /** Puts the edited article there: what lies between its first and its last difference is new. */
  edit(content: DocumentFragment): void {
    const old = this.#blocks.filter(({ node }) => node.parentNode === this.#article);
    const next = blocksOf(content);
    const shorter = Math.min(old.length, next.length);
    let head = 0;
    while (head < shorter && old[head]?.html === next[head]?.html) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail)?.html === next.at(-1 - tail)?.html) tail++;
    const stay = [...old.slice(0, head), ...old.slice(old.length - tail)];
    const same = [...next.slice(0, head), ...next.slice(next.length - tail)];
    for (const [index, { node }] of stay.entries()) takeLines(node, same[index]?.node);
    const kept = new Set<Node>(stay.map(({ node }) => node));
    // What is no block is a tool: its part puts it there again.
    for (const node of [...this.#article.childNodes]) if (!kept.has(node)) node.remove();
    const fresh = next.slice(head, next.length - tail);
    const after = old[old.length - tail]?.node ?? null;
    for (const { node } of fresh) this.#article.insertBefore(node, tail > 0 ? after : null);
    this.#blocks = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
  }
}

function blocksOf(content: DocumentFragment): readonly Block[] {
  return [...content.childNodes].map(node => ({
    node,
    html: node instanceof Element ? withoutLines(node.outerHTML) : (node.textContent ?? ''),
  }));
}

/** Where a block stands in the file changes with every line above it. In serialised HTML a bare `<` begins a tag, and nothing else. */
function withoutLines(html: string): string {
  return html.replace(/(<[a-z][^<>]*?) data-line="\d+"/g, '$1');
}

/** Gives a block that stays the lines it stands in now. */
function takeLines(kept: ChildNode, now: ChildNode | undefined): void {
  if (!(kept instanceof Element) || !(now instanceof Element)) return;
  const lines = linesIn(now);
  for (const [index, element] of linesIn(kept).entries()) {
    const line = lines[index]?.getAttribute('data-line');
    if (line) element.setAttribute('data-line', line);
  }
}

function linesIn(block: Element): readonly Element[] {
  return [...(block.matches('[data-line]') ? [block] : []), ...block.querySelectorAll('[data-line]')];
}
