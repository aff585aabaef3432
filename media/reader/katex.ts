import katex, { type KatexOptions } from 'katex';

/** Longer formulas stay as they are written: nobody reads them, and typesetting them takes seconds. */
const MAX_LENGTH = 4000;

/**
 * So do formulas that define macros. Two hundred characters of them say a million: bounding how often macros are expanded does not
 * bound what they expand to.
 */
const definitions = [
  ...['\\def', '\\edef', '\\gdef', '\\xdef', '\\let', '\\futurelet'],
  ...['\\newcommand', '\\renewcommand', '\\providecommand'],
];

/** What TeX may do. Nothing in it may link, load, or set attributes: such a command is shown as it is written. */
const limits: KatexOptions = {
  trust: false,
  strict: 'ignore',
  throwOnError: true,
  errorColor: 'currentColor',
  maxExpand: 500,
  // In em: no box outgrows the page.
  maxSize: 20,
  macros: Object.fromEntries(definitions.map(name => [name, () => refuse(`${name} is not typeset.`)])),
};

function refuse(reason: string): never {
  throw new Error(reason);
}

function bounded(tex: string): string {
  return tex.length > MAX_LENGTH ? refuse('The formula is too large.') : tex;
}

/**
 * KaTeX with bounds, for the formulas of an article and for those in its diagrams; it throws at TeX that is wrong or beyond them:
 * `renderToString('\\def\\a{x}')` throws `\def is not typeset.`
 */
const boundedKatex = {
  render: (tex: string, into: HTMLElement, options?: KatexOptions): void =>
    katex.render(bounded(tex), into, { ...options, ...limits }),
  renderToString: (tex: string, options?: KatexOptions): string =>
    katex.renderToString(bounded(tex), { ...options, ...limits }),
};

// biome-ignore lint/style/noDefaultExport: Mermaid is given this module for KaTeX's own, and asks for its default.
export { boundedKatex as default };
