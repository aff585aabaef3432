import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { envOf } from './article-env';

/** `*[HTML]: Hyper Text Markup Language` shows nothing itself; every `HTML` of the article is an `abbr` with that title. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'abbreviation', definition, { alt: ['paragraph', 'reference'] });
  md.core.ruler.after('inline', 'abbreviations', markAbbreviations);
}

const defined = /^\*\[([^\]\n]{1,60})\]:[ \t]*(\S.{0,200})$/;
/** More than any article has: each is looked for in every text. */
const most = 200;

function definition(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('*[', start)) return false;
  const [, name, title] = defined.exec(state.src.slice(start, state.eMarks[startLine])) ?? [];
  const { abbreviations } = envOf(state);
  if (name === undefined || title === undefined || abbreviations.size >= most) return false;
  if (silent) return true;
  abbreviations.set(name, title.trim());
  state.line = startLine + 1;
  return true;
}

function markAbbreviations(state: StateCore): void {
  const { abbreviations } = envOf(state);
  if (abbreviations.size === 0) return;
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${names.join('|')})(?![A-Za-z0-9_])`, 'g');
  for (const token of state.tokens) {
    if (token.children)
      token.children = token.children.flatMap(child => (child.type === 'text' ? parts(child) : [child]));
  }

  function parts(token: Token): readonly Token[] {
    const found: Token[] = [];
    let end = 0;
    const text = (content: string): void => {
      if (content === '') return;
      const part = new state.Token('text', '', 0);
      part.content = content;
      found.push(part);
    };
    for (const match of token.content.matchAll(pattern)) {
      text(token.content.slice(end, match.index));
      const open = new state.Token('abbr_open', 'abbr', 1);
      open.attrs = [['title', abbreviations.get(match[0]) ?? '']];
      found.push(open);
      text(match[0]);
      found.push(new state.Token('abbr_close', 'abbr', -1));
      end = match.index + match[0].length;
    }
    if (end === 0) return [token];
    text(token.content.slice(end));
    return found;
  }
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
