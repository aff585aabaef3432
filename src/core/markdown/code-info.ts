/** What the words behind a fence say. */
export interface CodeInfo {
  /** In small letters; empty where none is named. */
  readonly language: string;
  readonly title?: string | undefined;
  /** The lines to highlight, from 1, as ranges. */
  readonly highlighted: readonly (readonly [first: number, last: number])[];
  /** The number of the first line, where lines are to be counted; `off` where they are not to be. */
  readonly lineNumbers?: number | 'off' | undefined;
  /** How many lines show until the reader asks for the rest. */
  readonly collapsedLines?: number | undefined;
}

/** Longer than any that says something. */
const maxInfo = 1_000;

/** How many lines of a block stay open that is `:collapsed-lines` without a number. */
const openLines = 15;

/**
 * Reads the words behind a fence: `js{1,3-5} title="a.js" :line-numbers=7` is JavaScript called `a.js` with lines 1 and 3 to 5
 * highlighted, the first of them numbered 7.
 */
export function codeInfo(written: string): CodeInfo {
  const info = written.slice(0, maxInfo);
  const language = /^\s*([^\s{:="]*)(?![^\s{:]*=)/.exec(info)?.[1] ?? '';
  const title =
    /(?:^|\s)(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(info) ??
    /^\s*[^\s{:]+:([\w-]+[./][\w./-]+)/.exec(info);
  const ranges = /\{([\d\s,-]+)\}/.exec(info)?.[1] ?? '';
  const highlighted = [...ranges.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(
    ([, first, last]): readonly [number, number] => [Number(first), Number(last ?? first)],
  );
  return {
    language: language.toLowerCase(),
    title: title?.[1] ?? title?.[2] ?? title?.[3],
    highlighted,
    lineNumbers: lineNumbersOf(info),
    collapsedLines: countOf(info, 'collapsed-lines', openLines),
  };
}

function lineNumbersOf(info: string): CodeInfo['lineNumbers'] {
  return /:no-line-numbers\b/.test(info) ? 'off' : countOf(info, 'line-numbers', 1);
}

/** The number of `:flag=7`, a default for `:flag` alone; undefined where the flag is missing. */
function countOf(info: string, flag: string, alone: number): number | undefined {
  const match = new RegExp(`:${flag}(?:=(\\d{1,6}))?(?![\\w-])`).exec(info);
  return match ? Number(match[1] ?? alone) : undefined;
}
