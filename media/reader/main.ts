import { articleId } from '../../src/core/library/article';
import { Channel } from '../../src/protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../src/protocol/reader';
import { adoptCodeColours } from '../kit/code-colours';
import { required } from '../kit/dom';
import { EscapeStack } from '../kit/escape-stack';
import { hostPipe } from '../kit/host-pipe';
import { safeHtml } from '../kit/safe-html';
import { Aloud } from './aloud/aloud';
import { articleText } from './article-text';
import { Card } from './card';
import { CodeTools } from './code-tools';
import { Diagrams } from './diagrams/diagrams';
import { Footnotes } from './footnotes';
import { FoundMarks } from './found';
import { HeadingLinks } from './headings';
import { Highlights } from './highlights/highlights';
import { PageHistory } from './history';
import { Images } from './images';
import { KeyList } from './key-list';
import { wireKeys } from './keys';
import { wireLinks } from './links';
import { ArticleBlocks } from './live/article-blocks';
import { Look } from './look';
import { Maths } from './maths';
import { Outline } from './outline';
import type { PagePart, ReaderPage } from './page';
import { scrollToHeading } from './place';
import { PlaceKeeper } from './place-keeper';
import { Previews } from './previews';
import { ArticleEnd } from './relations';
import { ScrollSync } from './scroll-sync/scroll-sync';
import { Status } from './status';
import { nameTables } from './tables';
import { wireTabs } from './tabs';
import { nameTasks } from './task-lists';
import { Terms } from './terms';
import { noticeLine, titleBlock } from './title-block';
import { Zoom } from './zoom';

/** From this length on, in characters of its HTML, laying out a whole article takes longer than one likes to wait. */
const LONG = 150_000;

/** A question about more is about the article. */
const LONGEST_ASKED = 4000;

const api = acquireVsCodeApi();
const article = required('readerArticle');
const blocks = new ArticleBlocks(article);
const status = new Status(required('readerStatus'));
let view: ReaderView | undefined;
let text: ReturnType<typeof articleText> | undefined;

const page: ReaderPage = {
  article,
  channel: new Channel<ReaderPageSide, ReaderHostSide>(hostPipe(api), {}),
  get view() {
    return view;
  },
  get id() {
    return view ? articleId(view.place.shelf.id, view.place.path) : '';
  },
  get text() {
    text ??= articleText(article);
    return text;
  },
  escape: new EscapeStack(window),
  announce: said => status.announce(said),
  tell: said => status.show(said),
};

const zoom = new Zoom(page);
const card = new Card();
const keeper = new PlaceKeeper(page);
const history = new PageHistory(page, keeper);
const outline = new Outline(page, required('readerOutline'), history);
const keyList = new KeyList();

/** Told of every article in this order: what changes how high things are comes before what scrolls to them. */
const parts: readonly PagePart[] = [
  new Look(page),
  { show: () => adoptCodeColours(article) },
  new CodeTools(page),
  { show: () => nameTables(article) },
  { show: () => nameTasks(article) },
  { show: () => wireTabs(article) },
  zoom,
  { show: () => card.hide() },
  new Footnotes(page, card),
  new Terms(page, card),
  new Previews(page, card),
  new Maths(page),
  new Images(page, zoom),
  new Diagrams(page, zoom),
  new ArticleEnd(page),
  outline,
  new HeadingLinks(page, outline),
  keyList,
  keeper,
  new FoundMarks(page, required('readerFound'), keeper),
  new Highlights(page, keeper),
  new Aloud(page),
  new ScrollSync(page),
];

function show(next: ReaderView): void {
  const isEdited = next.isEdited && next.article !== undefined && next.article.id === view?.article?.id;
  view = next;
  keep(next.trail);
  document.documentElement.lang = next.article?.lang ?? next.words.lang;
  if (!isEdited) layOut(next);
  const content = safeHtml(next.html);
  if (isEdited) blocks.edit(content);
  else blocks.replace(content);
  article.prepend(titleBlock(next));
  text = undefined;
  for (const part of parts) {
    try {
      part.show(next);
    } catch (error) {
      // One part that fails must not take along those behind it.
      reportError(error);
    }
  }
}

/**
 * What is far from the screen is laid out when it comes near: for good in a long article, and in any that begins at its top until its
 * first screen is painted. Elsewhere the place to start at is found more exactly without.
 */
function layOut(next: ReaderView): void {
  const isLong = next.html.length > LONG;
  const leadsOn = next.heading ?? next.found ?? next.images.focus;
  const isAtTop = next.start.progress === 0 && leadsOn === undefined;
  article.classList.toggle('lazy', isLong || isAtTop);
  if (isLong || !isAtTop) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (view === next) article.classList.remove('lazy');
    }),
  );
}

/** What a reload of the window brings back. */
function keep(trail: ReaderView['trail']): void {
  if (view) api.setState({ place: view.place, trail });
}

wireLinks(required('readerLayout'), {
  goTo: heading => history.jump(() => scrollToHeading(article, heading)),
  followArticle: (linked, options) => void page.channel.call('followArticle', [page.id, linked, options]),
  followExternal: url => void page.channel.call('followExternal', [page.id, url]),
});
wireKeys(page, { outline, keeper, list: keyList });
page.channel.on('show', show);
page.channel.on('trail', keep);
page.channel.on('askSelection', () => {
  const words = String(getSelection()).trim().slice(0, LONGEST_ASKED);
  void page.channel.call('askAbout', [page.id, words]);
});
page.channel.on('notice', said => article.prepend(noticeLine(said)));
window.addEventListener('load', () => {
  // In a task of its own: what was sent while the page loaded is heard before.
  setTimeout(async () => {
    const next = await page.channel.call('ready', [view ? page.id : null]);
    if (next && !view) show(next);
  });
});
