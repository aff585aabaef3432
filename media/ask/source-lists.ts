import type { SourceView, TurnView } from '../../src/protocol/ask';
import { textButton } from '../kit/button';
import { element } from '../kit/dom';
import type { AskPage } from './page';

/** The sources of a turn, each a button that opens it: those that are cited, and folded away what else was found. */
export function sourceLists(
  page: AskPage,
  turn: number,
  { sources, cited }: Pick<TurnView, 'sources' | 'cited'>,
): readonly HTMLElement[] {
  const { words } = page;
  const title = element('p', { class: 'sources-title' }, words.sources);
  const first = cited > 0 ? [title, list(page, turn, { sources: sources.slice(0, cited), from: 0 })] : [];
  if (sources.length === cited) return first;
  const others = element('details', { class: 'others' }, element('summary', {}, words.otherPassages));
  others.append(list(page, turn, { sources: sources.slice(cited), from: cited }));
  return [...first, others];
}

function list(
  { words, channel, card }: AskPage,
  turn: number,
  { sources, from }: { readonly sources: readonly SourceView[]; readonly from: number },
): HTMLElement {
  const items = sources.map((source, i) => {
    const open = textButton(
      source.label,
      'link-button source',
      () => void channel.call('openSource', [turn, from + i, null, null]),
    );
    card.wire(open, source);
    return element('li', {}, open);
  });
  return element('ol', { class: 'sources', start: String(from + 1), 'aria-label': words.sources }, ...items);
}
