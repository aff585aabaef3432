/** A glossary has four levels; nothing a person writes has more than this. */
const DEEPEST = 64;

/** Collections that begin on one line: `- - - -`, `? ? ?`, `a: - b: -` and anchors or tags without anything behind them. */
const ON_ONE_LINE = /(?:[-?:!&][^\s"'#]{0,40} +){64}/;

/**
 * Where a YAML text is nested deeper than anybody writes, as an offset; undefined where it is not. The parser takes a kilobyte for each
 * bracket that is not closed: five megabytes of them end the process. Brackets in quotes are counted too, which only matters to who
 * leaves 64 of them open.
 */
export function tooDeepAt(yaml: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < yaml.length; at++) {
    const code = yaml.charCodeAt(at);
    // `[` and `{`, then `]` and `}`.
    if (code === 91 || code === 123) {
      if (++depth > DEEPEST) return at;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  return ON_ONE_LINE.exec(yaml)?.index;
}
