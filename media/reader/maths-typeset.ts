import { lazyAsync } from '../../src/core/kit/lazy';
import { element } from '../kit/dom';
import { assigningStyles } from './assigned-styles';
import katex from './katex';

/** Formulas that come out larger stay as they are written. Roots in roots a few hundred deep make a browser's layout crash. */
const MAX_ELEMENTS = 10_000;
const MAX_DEPTH = 250;

/** How long formulas are typeset at a stretch, in ms; then the page has its turn. */
const SLICE = 30;

/** Typesets formulas, those in sight first, in slices that do not hold up the page. */
export async function typesetAll(formulas: readonly HTMLElement[], signal: AbortSignal): Promise<void> {
  await styleSheet();
  let since = performance.now();
  for (const formula of [...formulas.filter(isInSight), ...formulas]) {
    if (performance.now() - since > SLICE) {
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
    }
    if (signal.aborted) return;
    if (!formula.matches('.typeset, .failed')) typeset(formula);
  }
}

/** Puts the drawn formula beside its TeX; TeX that is broken stays in sight, and says what is wrong with it. */
function typeset(formula: HTMLElement): void {
  const tex = formula.querySelector('.math-tex');
  const source = tex?.textContent?.trim() ?? '';
  if (!tex || source === '') return;
  const drawn = element('span', { class: 'math-drawn', 'data-tool': '' });
  try {
    assigningStyles(() => katex.render(source, drawn, { displayMode: formula.classList.contains('math-block') }));
    if (isTooLarge(drawn)) throw new Error('What the formula says is too large.');
  } catch (error) {
    // Besides TeX that is wrong, TeX that is nested too deeply for this browser.
    formula.classList.add('failed');
    formula.title = error instanceof Error ? error.message : String(error);
    return;
  }
  // From here on a screen reader hears the MathML inside, once.
  tex.ariaHidden = 'true';
  formula.removeAttribute('role');
  formula.classList.add('typeset');
  if (formula.classList.contains('math-block')) formula.tabIndex = 0;
  formula.append(drawn);
}

function isTooLarge(drawn: Element): boolean {
  if (drawn.getElementsByTagName('*').length > MAX_ELEMENTS) return true;
  let level = [...drawn.children];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(element => [...element.children]);
  }
  return false;
}

function isInSight(formula: HTMLElement): boolean {
  const { top, bottom } = formula.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The fonts and rules of formulas, loaded once. Without them formulas would still be read aloud right. */
const styleSheet = lazyAsync(
  () =>
    new Promise<void>(resolve => {
      const href = new URL('./formulas.css', import.meta.url).href;
      const link = element('link', { rel: 'stylesheet', href });
      for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
      document.head.append(link);
    }),
);
