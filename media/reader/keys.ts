import type { LookStep } from '../../src/protocol/reader-look';
import { isPageKey, letterOf } from '../kit/page-keys';
import type { KeyList } from './key-list';
import type { Outline } from './outline';
import type { ReaderPage } from './page';
import type { PlaceKeeper } from './place-keeper';

/** A key scrolls by so many lines: enough to get on, and little enough not to lose one's place. */
const LINES = 3;

const STEPS: Readonly<Record<string, LookStep>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '>': 'wider',
  '<': 'narrower',
  '0': 'reset',
};

/**
 * So many frames are waited for the end of a long article: blocks that were far from the screen get their true height as they come
 * near, and the end moves away from who goes there.
 */
const FRAMES = 12;

/** The keys with which one moves through an article and sets its size. Keys of one part of the page are with that part. */
export function wireKeys(
  page: ReaderPage,
  { outline, keeper, list }: { readonly outline: Outline; readonly keeper: PlaceKeeper; readonly list: KeyList },
): void {
  const root = document.documentElement;
  const scroll = (lines: number): void => {
    root.scrollBy({ top: lines * Number.parseFloat(getComputedStyle(page.article).lineHeight), behavior: 'instant' });
  };
  /** Counts what is done by hand. */
  let done = 0;
  /** Goes to the end, and follows it as it moves away, until something else is done. */
  const goToEnd = (frames: number): void => {
    keeper.leap(() => root.scrollTo({ top: root.scrollHeight, behavior: 'instant' }));
    const turn = done;
    if (frames > 0) requestAnimationFrame(() => turn === done && goToEnd(frames - 1));
  };
  for (const name of ['keydown', 'pointerdown', 'wheel'] as const) {
    document.addEventListener(name, () => (done += 1), { capture: true, passive: true });
  }
  const actions: Readonly<Record<string, (shift: boolean) => void>> = {
    j: () => scroll(LINES),
    k: () => scroll(-LINES),
    n: () => outline.step(1),
    p: () => outline.step(-1),
    g: isEnd => (isEnd ? goToEnd(FRAMES) : keeper.leap(() => root.scrollTo({ top: 0, behavior: 'instant' }))),
    o: () => outline.toggle(),
  };
  /** One step after the other: each starts from what the one before made of the settings. */
  let resizing = Promise.resolve<unknown>(undefined);
  const resize = (step: LookStep): void => {
    resizing = resizing.then(() => page.channel.call('resize', [step])).catch(() => undefined);
  };
  document.addEventListener('keydown', event => {
    if (!isPageKey(event)) return;
    const step = STEPS[event.key];
    const action = Object.hasOwn(actions, letterOf(event)) ? actions[letterOf(event)] : undefined;
    if (step) resize(step);
    else if (event.key === '?') list.open();
    else if (action && (!event.shiftKey || letterOf(event) === 'g')) action(event.shiftKey);
    else return;
    event.preventDefault();
  });
}
