import { footnote } from '@mdit/plugin-footnote';
import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { escapeHtml } from './html-text';

/**
 * Footnotes. One is `<li class="footnote-item" id="footnote1">`; what refers to it is
 * `<sup class="footnote-ref"><a href="#footnote1">` with `<a class="footnote-anchor" id="footnote-ref1">` beside it. The ids stay, so
 * that the page can show the one at the other.
 *
 * Beyond the plugin, no text is lost: a note that nothing refers to stands with the others, and a number that refers to no note is a
 * number.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.inline.ruler.before('footnote_ref', 'footnote_start', footnoteStart);
  md.core.ruler.before('footnoteTail', 'unused_footnotes', listUnused);
  md.core.ruler.after('footnoteTail', 'unused_footnote_anchors', dropUnusedAnchors);
}

/** What the plugin keeps of an article's notes, and we of those that nothing refers to. */
interface NotesEnv {
  readonly footnotes?: {
    /** By `:label`, the place in the list; -1 for one that nothing refers to. */
    readonly refs?: Record<string, number>;
    list?: { label: string; count: number }[];
  };
  unusedNotes?: ReadonlySet<number>;
}

const reference = /\[\^([^\s\]]{1,200})\]/y;

/** Keeps the plugin from looking for the end of what has none, again and again. */
function footnoteStart(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  reference.lastIndex = state.pos;
  const label = reference.exec(state.src)?.[1];
  if (label === undefined || reference.lastIndex > state.posMax) {
    if (!silent) state.pending += '[';
    state.pos += 1;
    return true;
  }
  const isKnown = (state.env as NotesEnv).footnotes?.refs?.[`:${label}`] !== undefined;
  // Anything else in brackets may be a set of characters: `[^a-z]`.
  if (isKnown || !/^\d+$/.test(label)) return false;
  if (!silent) state.push('own_html', '', 0).content = `<sup class="footnote-ref">[${escapeHtml(label)}]</sup>`;
  state.pos = reference.lastIndex;
  return true;
}

function listUnused(state: StateCore): void {
  const env = state.env as NotesEnv;
  const { refs } = env.footnotes ?? {};
  if (!env.footnotes || !refs) return;
  env.footnotes.list ??= [];
  renameRepeated(state.tokens, refs);
  const unused = new Set<number>();
  for (const [name, place] of Object.entries(refs)) {
    if (place >= 0) continue;
    unused.add(env.footnotes.list.length);
    refs[name] = env.footnotes.list.push({ label: name.slice(1), count: 0 }) - 1;
  }
  env.unusedNotes = unused;
}

/** Of two notes of one name the plugin knows the last: another name keeps it from taking the place of the first. */
function renameRepeated(tokens: readonly Token[], refs: Record<string, number>): void {
  const taken = new Set<string>();
  for (const { type, meta } of tokens) {
    if (type !== 'footnote_reference_open') continue;
    const note = meta as { label: string };
    // No label has a space in it.
    if (taken.has(note.label)) {
      note.label = `${note.label} ${taken.size}`;
      refs[`:${note.label}`] = -1;
    }
    taken.add(note.label);
  }
}

/** The plugin leads back from every note. */
function dropUnusedAnchors(state: StateCore): void {
  const unused = (state.env as NotesEnv).unusedNotes;
  if (!unused || unused.size === 0) return;
  state.tokens = state.tokens.filter(
    token => token.type !== 'footnote_anchor' || !unused.has((token.meta as { readonly id: number }).id),
  );
}
