import type { StateCore, Token } from 'markdown-it';
import { impliedEndElements } from './html-elements';
import type { RawPiece } from './raw-html-pieces';

/** More levels of an author's own HTML than any page needs; parsers of HTML get slow on deep ones. */
const maxDepth = 40;

interface OpenTag {
  readonly name: string;
  readonly token: Token;
}

/** The tags that are open in one Markdown block; a tag cannot close what was opened outside. */
interface Scope {
  readonly open: OpenTag[];
  /** Tags that were too deep to be kept: their closers must not close others. */
  readonly skipped: Map<string, number>;
}

/**
 * Pairs the tags of an article. In a sentence a tag without a partner is text, since its author writes about HTML (`use a
 * <button> here`) or about generics; between blocks it is left out, so that a `<details>` nobody closes hides nothing.
 */
export function balanceHtml(state: StateCore): void {
  pairTags(state.tokens, () => ({ kind: 'html', html: '' }));
  for (const token of state.tokens) {
    if (token.children) pairTags(token.children, piece => ({ kind: 'text', text: piece.source }));
  }
}

type TagPiece = Extract<RawPiece, { kind: 'open' | 'close' }>;

function pairTags(tokens: readonly Token[], withoutPartner: (piece: TagPiece) => RawPiece): void {
  const scopes: Scope[] = [newScope()];
  const giveUp = ({ token, name }: OpenTag): void => {
    // `<li>` and `<p>` need no end tag.
    if (!impliedEndElements.has(name)) token.meta = withoutPartner(token.meta as TagPiece);
  };
  for (const token of tokens) {
    const scope = scopes.at(-1);
    if (token.nesting === 1) scopes.push(newScope());
    else if (token.nesting === -1 && scopes.length > 1) scopes.pop()?.open.forEach(giveUp);
    else if (scope && (token.type === 'html_inline' || token.type === 'html_block')) {
      const piece = token.meta as RawPiece;
      if (piece.kind === 'open') openTag(scope, { name: piece.name, token }, scopes.length);
      else if (piece.kind === 'close' && !closeTag(scope, piece.name, token, giveUp))
        token.meta = withoutPartner(piece);
    }
  }
  for (const scope of scopes) scope.open.forEach(giveUp);
}

function newScope(): Scope {
  return { open: [], skipped: new Map() };
}

function openTag(scope: Scope, tag: OpenTag, depth: number): void {
  if (scope.open.length + depth <= maxDepth) {
    scope.open.push(tag);
    return;
  }
  scope.skipped.set(tag.name, (scope.skipped.get(tag.name) ?? 0) + 1);
  tag.token.meta = { kind: 'html', html: '' } satisfies RawPiece;
}

/** Whether the closer found its opener. Openers above that one have no partner. */
function closeTag(scope: Scope, name: string, token: Token, giveUp: (tag: OpenTag) => void): boolean {
  const skipped = scope.skipped.get(name) ?? 0;
  if (skipped > 0) {
    scope.skipped.set(name, skipped - 1);
    token.meta = { kind: 'html', html: '' } satisfies RawPiece;
    return true;
  }
  const index = scope.open.findLastIndex(tag => tag.name === name);
  if (index < 0) return false;
  for (const tag of scope.open.splice(index).slice(1)) giveUp(tag);
  return true;
}
