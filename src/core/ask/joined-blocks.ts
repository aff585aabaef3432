const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s/;

/**
 * Blocks of Markdown as one text: items of a list right below each other, anything else with an empty line between.
 * `joinedBlocks(['a', '- b', '- c'])` is `'a\n\n- b\n- c'`.
 */
export function joinedBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block, i) => {
      if (i === 0) return block;
      const areItems = ITEM.test(blocks[i - 1] ?? '') && ITEM.test(block);
      return (areItems ? '\n' : '\n\n') + block;
    })
    .join('');
}
