import { Channel } from '../../src/protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../src/protocol/reader';
import { required } from '../kit/dom';
import { EscapeStack } from '../kit/escape-stack';
import { hostPipe } from '../kit/host-pipe';
import { Aloud } from './aloud/aloud';
import { articleText } from './article-text';
import { Card } from './card';
import { adoptCodeColours } from './code-colours';
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
import { safeHtml } from './safe-html';
import { ScrollSync } from './scroll-sync/scroll-sync';
import { nameTables } from './tables';
import { wireTabs } from './tabs';
import { Terms } from './terms';
import { noticeLine, titleBlock } from './title-block';
import { Zoom } from './zoom';

/** From this length on, in characters of its HTML, laying out a whole article takes longer than one likes to wait. */
const LONG = 150_000;

const api = acquireVsCodeApi();
const article = required('readerArticle');
const blocks = new ArticleBlocks(article);
let view: ReaderView | undefined;
let text: ReturnType<typeof articleText> | undefined;

const page: ReaderPage = {
  article,
  channel: new Channel<ReaderPageSide, ReaderHostSide>(hostPipe(api), {}),
  get view() {
    return view;
  },
  get text() {
    text ??= articleText(article);
    return text;
  },
  escape: new EscapeStack(window),
  announce: said => {
    required('readerStatus').textContent = said;
  },
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
  api.setState({ place: next.place });
  document.documentElement.lang = next.article?.lang ?? next.words.lang;
  article.classList.toggle('long', next.html.length > LONG);
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

wireLinks(required('readerLayout'), {
  goTo: heading => history.jump(() => scrollToHeading(article, heading)),
  followArticle: (id, options) => void page.channel.call('followArticle', [id, options]),
  followExternal: url => void page.channel.call('followExternal', [url]),
});
wireKeys(page, { outline, keeper, list: keyList });
page.channel.on('show', show);
page.channel.on('notice', said => article.prepend(noticeLine(said)));
void page.channel.call('ready', []).then(show);
