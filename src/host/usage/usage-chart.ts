/** How many of one week: what was shown, and how much of it was accepted; for what is only counted both are the same. */
export interface Bar {
  readonly all: number;
  readonly part: number;
}

/** In units of the picture, which is stretched to the width it gets. */
const [WIDTH, GAP, HEIGHT] = [10, 2, 40];

/**
 * Columns side by side, as SVG without words: whoever cannot see it reads the table. The highest fills the picture, and what was
 * counted at all can be seen.
 */
export function chartSvg(bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const column = (amount: number, i: number, name: string): string => {
    if (amount === 0) return '';
    const height = Math.max(1, Math.round((amount / most) * HEIGHT * 10) / 10);
    return `<rect class="${name}" x="${i * WIDTH + GAP / 2}" y="${HEIGHT - height}" width="${WIDTH - GAP}" height="${height}"/>`;
  };
  const columns = bars.map(({ all, part }, i) => {
    const isWhole = part >= all;
    return (isWhole ? '' : column(all, i, 'all')) + column(Math.min(all, part), i, 'part');
  });
  const box = `0 0 ${bars.length * WIDTH} ${HEIGHT}`;
  return `<svg viewBox="${box}" preserveAspectRatio="none" aria-hidden="true">${columns.join('')}</svg>`;
}
