import { Channel } from '../../src/protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../src/protocol/reader';
import { oncePerFrame, required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { adoptCodeColours } from './code-colours';
import { addCodeTools } from './code-tools';
import { FoundMarks } from './found';
import { wireLinks } from './links';
import { Outline } from './outline';
import { progressOf, scrollToHeading, scrollToProgress } from './place';
import { wireTabs } from './tabs';
import { noticeLine, titleBlock } from './title-block';

/** Where on the screen the line being read is taken to be, in pixels from the top: a heading above it is current. */
const READING_LINE = 120;

/** The place is told this long after the last scroll, in ms: every pixel of a scroll is no news. */
const TELL_AFTER = 300;

const api = acquireVsCodeApi();
const channel = new Channel<ReaderPageSide, ReaderHostSide>(hostPipe(api), {});
const page = document.documentElement;
const article = required('article');
const outline = new Outline(required('outline'), article);
const marks = new FoundMarks(article, required('found'), {
  forget: () => void channel.call('forgetFound', []),
  tell: announce,
});
let shown: ReaderView | undefined;
let timer: number | undefined;

function show(view: ReaderView): void {
  // The same article again is a changed file or changed colours: the reader stays where they are.
  const isSame = shown?.place.path === view.place.path && shown.place.shelf.id === view.place.shelf.id;
  const progress = isSame ? progressOf(page) : view.progress;
  shown = view;
  api.setState({ place: view.place });
  page.lang = view.article?.lang ?? view.words.lang;
  page.style.setProperty('--reader-font-size', `${view.fontSize}px`);
  // The core has sanitised it: see core/markdown/sanitize.
  article.innerHTML = view.html;
  article.prepend(titleBlock(view));
  adoptCodeColours(article);
  addCodeTools(article, view.words, { copy: text => void channel.call('copy', [text]), tell: announce });
  wireTabs(article);
  outline.show(view.outline, view.words.outline);
  const wentToHeading = view.heading !== undefined && scrollToHeading(article, view.heading);
  if (!wentToHeading) scrollToProgress(page, progress);
  // A heading takes the focus along; a reader that is not in use leaves it where it is.
  if (!isSame && !wentToHeading && view.focus) article.focus({ preventScroll: true });
  marks.show(view.found, view.words);
  moved();
}

/** Says something to who does not see it. */
function announce(text: string): void {
  required('status').textContent = text;
}

function tellPlace(): void {
  // What cannot be read has no place to remember.
  if (shown?.article) void channel.call('moved', [shown.article.id, progressOf(page)]);
}

const moved = oncePerFrame(() => {
  outline.markAt(READING_LINE);
  clearTimeout(timer);
  timer = window.setTimeout(tellPlace, TELL_AFTER);
});

wireLinks(required('layout'), {
  goTo: heading => scrollToHeading(article, heading),
  followArticle: (id, options) => void channel.call('followArticle', [id, options]),
  followExternal: url => void channel.call('followExternal', [url]),
});
document.addEventListener('scroll', moved, { passive: true });
window.addEventListener(
  'resize',
  oncePerFrame(() => outline.markAt(READING_LINE)),
  { passive: true },
);
channel.on('show', show);
channel.on('goTo', ({ heading }) => scrollToHeading(article, heading));
channel.on('find', found => {
  if (shown) marks.show(found, shown.words);
});
channel.on('notice', text => article.prepend(noticeLine(text)));
void channel.call('ready', []).then(show);
