import { Channel } from '../../src/protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../src/protocol/reader';
import { required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { articleText } from './article-text';
import { adoptCodeColours } from './code-colours';
import { CodeTools } from './code-tools';
import { FoundMarks } from './found';
import { wireLinks } from './links';
import { adoptLook } from './look';
import { Outline } from './outline';
import type { PagePart, ReaderPage } from './page';
import { scrollToHeading } from './place';
import { PlaceKeeper } from './place-keeper';
import { setHtml } from './safe-html';
import { wireTabs } from './tabs';
import { noticeLine, titleBlock } from './title-block';

const api = acquireVsCodeApi();
const article = required('article');
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
  announce: said => {
    required('status').textContent = said;
  },
};

/** Told of every article in this order: what changes how high things are comes before what scrolls to them. */
const parts: readonly PagePart[] = [
  { show: () => adoptCodeColours(article) },
  new CodeTools(page),
  { show: () => wireTabs(article) },
  new Outline(page, required('outline')),
  new PlaceKeeper(page),
  new FoundMarks(page, required('found')),
];

function show(next: ReaderView): void {
  view = next;
  api.setState({ place: next.place });
  document.documentElement.lang = next.article?.lang ?? next.words.lang;
  adoptLook(next.look);
  setHtml(article, next.html);
  article.prepend(titleBlock(next));
  text = undefined;
  for (const part of parts) part.show(next);
}

wireLinks(required('layout'), {
  goTo: heading => scrollToHeading(article, heading),
  followArticle: (id, options) => void page.channel.call('followArticle', [id, options]),
  followExternal: url => void page.channel.call('followExternal', [url]),
});
page.channel.on('show', show);
page.channel.on('look', adoptLook);
page.channel.on('notice', said => article.prepend(noticeLine(said)));
void page.channel.call('ready', []).then(show);
