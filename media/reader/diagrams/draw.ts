import { textButton } from '../../kit/button';
import { element } from '../../kit/dom';
import type { ReaderPage } from '../page';
import type { Zoom } from '../zoom';
import { diagramLook } from './colours';
import { drawing } from './drawing';
import { KeptDrawings } from './kept-drawings';
import { diagramTitle, isTooLarge } from './source';

interface DrawAll {
  readonly page: ReaderPage;
  readonly zoom: Zoom;
  readonly signal: AbortSignal;
}

/** How far below the screen diagrams are drawn ahead. */
const AHEAD = '600px';

/** Of a drawing that takes longer, in ms, it is said: its code does not load, or waits for something that may never come. */
const PATIENCE = 10_000;

const kept = new KeptDrawings({
  isShown: address => document.querySelector(`img[src="${address}"]`) !== null,
  revoke: address => URL.revokeObjectURL(address),
});
let counter = 0;

/** One at a time, each to its real end: Mermaid has one state. */
let queue: Promise<unknown> = Promise.resolve();

/** Draws the diagrams of an article as they come near the screen, and again when the editor's colours change. */
export function drawAll(figures: readonly HTMLElement[], { page, zoom, signal }: DrawAll): void {
  const near = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        queue = queue.then(() => draw(target as HTMLElement, { page, zoom, signal }));
      }
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  const watch = (): void => {
    for (const figure of figures) near.observe(figure);
  };
  let look = JSON.stringify(diagramLook());
  const colours = new MutationObserver(() => {
    const now = JSON.stringify(diagramLook());
    if (now === look) return;
    look = now;
    watch();
  });
  colours.observe(document.body, { attributeFilter: ['class'] });
  colours.observe(document.documentElement, { attributeFilter: ['style'] });
  watch();
  signal.addEventListener('abort', () => {
    near.disconnect();
    colours.disconnect();
  });
}

/** Draws one, or says in a sentence why its source is all there is. */
async function draw(figure: HTMLElement, { page, zoom, signal }: DrawAll): Promise<void> {
  const words = page.view?.words.pictures;
  const source = figure.querySelector('pre')?.textContent?.trim() ?? '';
  if (!words || source === '' || signal.aborted) return;
  if (isTooLarge(source)) return say(figure, words.diagramTooLong);
  const fail = (reason: string): void => {
    if (signal.aborted) return;
    takeOut(figure);
    say(figure, words.diagramFailed, reason);
  };
  const slow = window.setTimeout(() => fail('It takes too long.'), PATIENCE);
  try {
    const picture = await pictureOf(source);
    const before = figure.querySelector<HTMLImageElement>('.diagram-picture');
    if (signal.aborted || before?.src === picture.src) return;
    const title = diagramTitle(source);
    picture.alt = title === '' ? words.diagram : `${words.diagram}: ${title}`;
    putIn(figure, picture, words);
    zoom.offer(picture);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(slow);
  }
}

/** The drawing as a picture, which is inert: no style, script or link of a diagram gets onto the page. */
async function pictureOf(source: string): Promise<HTMLImageElement> {
  const config = diagramLook();
  const key = `${JSON.stringify(config)}\n${source}`;
  const known = kept.get(key);
  const picture = element('img', { class: 'diagram-picture drawn', 'data-tool': '' });
  if (known !== undefined) picture.src = known;
  else {
    const { draw } = await drawing();
    counter += 1;
    const file = await draw({ id: `diagram-${counter}`, source, config });
    picture.src = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
    kept.keep(key, picture.src);
  }
  await picture.decode();
  return picture;
}

/** The picture stands where the source stood; a button changes between the two. */
function putIn(
  figure: HTMLElement,
  picture: HTMLImageElement,
  words: { readonly showSource: string; readonly showDiagram: string },
): void {
  figure.querySelector('.diagram-note')?.remove();
  const before = figure.querySelector('.diagram-picture');
  before?.replaceWith(picture);
  const source = figure.querySelector('pre');
  if (before || !source) return;
  const toggle = textButton(words.showSource, 'code-tool diagram-toggle', () =>
    show(!figure.classList.contains('shows-source')),
  );
  toggle.dataset['tool'] = '';
  const show = (isSource: boolean): void => {
    figure.classList.toggle('shows-source', isSource);
    toggle.textContent = isSource ? words.showDiagram : words.showSource;
  };
  // What goes to words in the source shows it first.
  source.addEventListener('beforematch', () => show(true));
  figure.classList.add('diagram');
  show(false);
  source.before(picture);
  (figure.querySelector('.code-tools') ?? figure.querySelector('.code-head'))?.prepend(toggle);
}

function takeOut(figure: HTMLElement): void {
  figure.classList.remove('diagram', 'shows-source');
  for (const tool of figure.querySelectorAll('.diagram-picture, .diagram-toggle')) tool.remove();
}

function say(figure: HTMLElement, sentence: string, reason?: string): void {
  if (figure.querySelector('.diagram-note')) return;
  const note = element('p', { class: 'diagram-note', 'data-tool': '' }, sentence);
  if (reason !== undefined) note.title = reason.slice(0, 500);
  figure.querySelector('pre')?.before(note);
}
