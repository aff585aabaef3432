import type { MarkdownIt, StateInline } from 'markdown-it';
import { fieldOf } from '../kit/field-of';
import { envOf } from './article-env';

const expression =
  /\{\{\s*\$frontmatter((?:\.[\p{L}_$][\p{L}\p{N}_$-]*|\[\d{1,4}\]|\["[^"\]]*"\]|\['[^'\]]*'\])+)\s*\}\}/uy;

/** `{{ $frontmatter.title }}` in running text; in code it stays as written, because code never comes here. */
export function interpolation(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'interpolation', interpolationRule);
}

function interpolationRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false;
  expression.lastIndex = state.pos;
  const match = expression.exec(state.src);
  if (!match || expression.lastIndex > state.posMax) return false;
  const value = valueAt(envOf(state).context.data, match[1] ?? '');
  if (value === undefined) return false;
  // A token of its own, so that a title with `*` or `<` in it is shown and not read as Markdown.
  if (!silent) state.push('text', '', 0).content = value;
  state.pos = expression.lastIndex;
  return true;
}

/** Fills in what frontmatter says: `interpolate('{{ $frontmatter.lang }}', { lang: 'ko' })` is `'ko'`. Unknown paths stay. */
export function interpolate(text: string, data: Readonly<Record<string, unknown>>): string {
  if (!text.includes('{{')) return text;
  return text.replace(new RegExp(expression.source, 'gu'), (written, path: string) => valueAt(data, path) ?? written);
}

/** The value at a path like `.author[0].name`, as text; undefined where there is none or it is no single value. */
function valueAt(data: Readonly<Record<string, unknown>>, path: string): string | undefined {
  let value: unknown = data;
  for (const [, dotted, bracketed] of path.matchAll(/\.([^.[]+)|\[["']?([^"'\]]*)["']?\]/g)) {
    const key = dotted ?? bracketed ?? '';
    value = fieldOf(value, key);
  }
  // A title is a line; a page that repeats a longer text would be longer than anybody reads.
  if (typeof value === 'string' && value.length > 1_000) return undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
