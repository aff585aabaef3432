/** The words of an article as they stand on the page, in one string, and where on the page each stretch of it is. */
export interface ArticleText {
  readonly text: string;
  /** The range of the page that a stretch of the text takes: `rangeOf([0, 5])` is its first five characters. */
  rangeOf(span: readonly [start: number, end: number]): Range;
  /** Where in the text a point of the page lies; undefined for one outside the article. */
  offsetOf(node: Node, offset: number): number | undefined;
}

/**
 * Words on the page that are none of the article's: whatever adds some marks its element with `data-tool`. The contents that an
 * author had made of the headings are not shown.
 */
export const TOOLS = '[data-tool], .code-language, .toc';

/** Reads the article's words, without those of its tools. Elements may come and go around them as long as the words stay. */
export function articleText(article: HTMLElement): ArticleText {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  const starts = new Map<Node, number>();
  let text = '';
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(TOOLS)) continue;
    nodes.push({ node, start: text.length });
    starts.set(node, text.length);
    text += node.data;
  }
  /** The last node that begins at or before this place. */
  const nodeAt = (place: number): (typeof nodes)[number] | undefined => {
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nodes[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return nodes[low - 1];
  };
  return {
    text,
    rangeOf: ([start, end]) => {
      const range = new Range();
      const [first, last] = [nodeAt(start), nodeAt(Math.max(start, end - 1))];
      if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
      if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      return range;
    },
    offsetOf: (node, offset) => {
      if (!article.contains(node)) return undefined;
      const own = starts.get(node);
      if (own !== undefined) return own + offset;
      // A point between elements, or in a tool: the words go on with the first text behind it.
      const point = new Range();
      point.setStart(node, offset);
      let [low, high] = [0, nodes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const candidate = nodes[middle];
        if (candidate && point.comparePoint(candidate.node, 0) < 0) low = middle + 1;
        else high = middle;
      }
      return nodes[low]?.start ?? text.length;
    },
  };
}
