/**
 * How alike two sets are: the share of all their elements that both have (Jaccard). Of `a b c` and `b c d` it is 0.5. Where both have
 * fewer than `least` it is 0.
 */
export function jaccard<T>(
  a: ReadonlySet<T>,
  b: ReadonlySet<T>,
  { least = 1 }: { readonly least?: number } = {},
): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const element of few) if (many.has(element)) both++;
  return both < least ? 0 : both / (a.size + b.size - both);
}
