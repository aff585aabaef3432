import type { AnswerView, SourceView } from '../../src/protocol/ask';
import { adoptCodeColours } from '../kit/code-colours';
import { element } from '../kit/dom';
import { safeHtml } from '../kit/safe-html';
import { addCodeCopy } from './code-copy';
import type { AskPage } from './page';

/** What a mark stands in: a sentence begins where the one before it in there ended. */
const BLOCK = 'p, li, td, th, blockquote, dd, dt, h2, h3, h4, h5, h6, div';

/** Which answer: the turn's own, or one beside it. */
export interface AnswerPlace {
  readonly turn: number;
  readonly draft: number | null;
}

interface Shown extends AnswerView {
  readonly sources: readonly SourceView[];
  /** It consists of passages, word for word. */
  readonly isQuoted: boolean;
}

/** The text of an answer, every sentence of it followed by buttons that lead to what it cites; those that do not hold are marked. */
export function answerText(page: AskPage, place: AnswerPlace, view: Shown): HTMLElement {
  const answer = element('div', { class: view.isQuoted ? 'answer quoted' : 'answer' });
  answer.append(safeHtml(view.html));
  adoptCodeColours(answer);
  addCodeCopy(answer, page);
  for (const box of answer.querySelectorAll('.table-scroll')) {
    box.role = 'group';
    box.ariaLabel = page.words.table;
  }
  const marks = marksIn(answer, view.mark);
  let before: Node | undefined;
  for (const { node, sentence } of marks) {
    const made = citations(page, { ...place, sentence }, view);
    node.replaceWith(made);
    const block = made.closest(BLOCK) ?? answer;
    const range = document.createRange();
    range.setStart(block, 0);
    if (before && block.contains(before)) range.setStartAfter(before);
    // The space between two sentences is part of neither.
    const text = before?.nextSibling;
    if (text instanceof Text && text.data.startsWith(' ')) range.setStart(text, 1);
    range.setEndBefore(made);
    page.standings.add(view.sentences[sentence]?.standing ?? 'plain', range);
    before = made;
  }
  // A mark that Markdown swallowed, as behind the last cell of a table: its citations are not lost.
  const shown = new Set(marks.map(({ sentence }) => sentence));
  const lost = view.sentences.flatMap(({ citations }, at) => (citations.length > 0 && !shown.has(at) ? [at] : []));
  if (lost.length > 0) {
    answer.append(element('p', {}, ...lost.map(sentence => citations(page, { ...place, sentence }, view))));
  }
  return answer;
}

/** The marks as text nodes of their own, each sentence once: what is written like one and is none stays text. */
function marksIn(answer: HTMLElement, mark: string): readonly { readonly node: Text; readonly sentence: number }[] {
  const found: { node: Text; sentence: number }[] = [];
  const pattern = new RegExp(`⟦${mark}:(\\d+)⟧`);
  const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const match = pattern.exec(node.data);
    if (!match) continue;
    const own = match.index > 0 ? node.splitText(match.index) : node;
    if (own.length > match[0].length) own.splitText(match[0].length);
    found.push({ node: own, sentence: Number(match[1]) });
    walker.currentNode = own;
  }
  return found;
}

function citations(
  page: AskPage,
  { turn, draft, sentence }: AnswerPlace & { readonly sentence: number },
  { sentences, sources }: Shown,
): HTMLElement {
  const { standing = 'plain', citations = [] } = sentences[sentence] ?? {};
  const buttons = citations.flatMap(({ source, reason }) => {
    const of = sources[source];
    if (!of) return [];
    const button = element('button', { type: 'button', class: 'citation' }, String(source + 1));
    const name = page.words.source.replace('{0}', String(source + 1)).replace('{1}', of.label);
    button.setAttribute('aria-label', reason === undefined ? name : `${name}. ${reason}`);
    button.classList.toggle('wrong', reason !== undefined);
    button.addEventListener('click', () => void page.channel.call('openSource', [turn, source, sentence, draft]));
    page.card.wire(button, { ...of, reason });
    return [button];
  });
  const said = standing === 'unsupported' ? page.words.unsupported : standing === 'uncited' ? page.words.uncited : '';
  const label = said === '' ? [] : [element('span', { class: `standing ${standing}` }, said)];
  return element('span', { class: 'citations' }, ...buttons, ...label);
}
