import type { Replaced, SpeechBlock } from '../../../src/core/speech/article-speech';
import type { Span, SpeechLanguage } from '../../../src/core/speech/sentence';
import { TOOLS } from '../article-text';
import type { ReaderPage } from '../page';

/** What is said of something that is looked at: in the language of the article, for it is its voice that says it. */
const INSTEAD = {
  ko: { code: '코드', diagram: '그림', formula: '수식' },
  en: { code: 'code', diagram: 'diagram', formula: 'formula' },
} as const satisfies Record<SpeechLanguage, object>;

/** Elements that a sentence runs through. */
const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, rb, rp, rt, ruby, s, samp, small, span, strong, sub, sup, time, tt, u, var, wbr';

/** What nobody wants to hear: the numbers of footnotes and what leads back from them, and the list of topics. */
const SILENT = '.footnote-ref, .footnote-backref, .topics';

/** The blocks of an article in their order: words between two of whose ends no sentence runs on. */
export function speechBlocks({ article, text }: ReaderPage, lang: SpeechLanguage): readonly SpeechBlock[] {
  const blocks: OpenBlock[] = [];
  /** The element that the block being gathered is, and whether a line ended in it since. */
  let around: Element | undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLBRElement) around = undefined;
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const at = text.offsetOf(node, 0);
    const parent = node.parentElement;
    if (at === undefined || !parent || parent.closest(TOOLS)) continue;
    const span: Span = [at, at + node.length];
    const special = specialAround(parent);
    const block = special?.isBlock ? special.element : blockAround(parent);
    const last = blocks.at(-1);
    if (block !== around || !last) {
      around = block;
      const instead = special?.isBlock ? INSTEAD[lang][special.kind] : undefined;
      blocks.push({ span, replaced: [], ...(instead !== undefined && { instead }) });
    } else last.span = [last.span[0], span[1]];
    const open = blocks.at(-1);
    if (parent.closest(SILENT)) open?.replaced.push({ span, by: '' });
    else if (special && !special.isBlock) open?.replaced.push({ span, by: INSTEAD[lang][special.kind] });
  }
  return blocks;
}

interface OpenBlock extends SpeechBlock {
  span: Span;
  readonly replaced: Replaced[];
}

interface Special {
  readonly element: Element;
  readonly kind: keyof (typeof INSTEAD)['en'];
  /** It stands for itself, and not within a line of words. */
  readonly isBlock: boolean;
}

/** The code, the diagram or the formula that words belong to. Code within a line is said as any other word. */
function specialAround(parent: Element): Special | undefined {
  const math = parent.closest('.math');
  if (math) return { element: math, kind: 'formula', isBlock: math.matches('.math-block') };
  const element = parent.closest('pre');
  if (!element) return undefined;
  const isDiagram = element.closest('[data-language="mermaid"]') !== null;
  return { element, kind: isDiagram ? 'diagram' : 'code', isBlock: true };
}

function blockAround(element: Element): Element {
  let block = element;
  while (block.parentElement && block.matches(INLINE)) block = block.parentElement;
  return block;
}
