import type { DraftView, SamplesView, SourceView } from '../../src/protocol/ask';
import { textButton } from '../kit/button';
import { element } from '../kit/dom';
import { answerText } from './answer-text';
import type { AskPage } from './page';

/** Names headings by number, whichever turn they stand in. */
let count = 0;

/** Which keys lead to which of the answers: side by side or one below the other, the next one is the next one. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The answers that were not chosen, side by side where there is room. One of them is in the tab order; the arrow keys, Home and End lead to
 * the others. They stand open where any of them says something else.
 */
export function otherAnswers(
  page: AskPage,
  turn: number,
  { sources, samples }: { readonly sources: readonly SourceView[]; readonly samples: SamplesView },
): HTMLElement {
  const { words } = page;
  const columns = samples.others.map(draft => column(page, { turn, draft }, sources));
  const list = element('div', { class: 'columns', role: 'group', 'aria-label': words.others }, ...columns);
  list.addEventListener('keydown', event => move(columns, event));
  columns.forEach((one, i) => {
    one.tabIndex = i === 0 ? 0 : -1;
    one.addEventListener('focus', () => {
      for (const other of columns) other.tabIndex = other === one ? 0 : -1;
    });
  });
  const fold = element('details', { class: 'drafts' }, element('summary', {}, words.others), list);
  fold.open = samples.differ;
  return fold;
}

function column(
  page: AskPage,
  { turn, draft }: { readonly turn: number; readonly draft: DraftView },
  sources: readonly SourceView[],
): HTMLElement {
  const [title, standing] = [`draft${count++}`, `draft${count++}`];
  const use = textButton(page.words.useThis, 'link-button use', () => {
    void page.channel.call('choose', [turn, draft.draft]);
  });
  use.setAttribute('aria-describedby', title);
  return element(
    'div',
    {
      class: draft.agrees ? 'draft' : 'draft differs',
      role: 'group',
      'aria-labelledby': title,
      'aria-describedby': standing,
    },
    element('h3', { class: 'draft-title', id: title }, draft.name),
    element('p', { class: 'draft-standing', id: standing }, draft.standing),
    answerText(page, { turn, draft: draft.draft }, { ...draft, sources, isQuoted: false }),
    use,
  );
}

function move(columns: readonly HTMLElement[], event: KeyboardEvent): void {
  // Inside of an answer the keys scroll its code.
  const from = event.target instanceof HTMLElement ? columns.indexOf(event.target) : -1;
  if (from < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const step = STEPS[event.key];
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? columns.length - 1 : step && from + step;
  const next = to === undefined ? undefined : columns[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
