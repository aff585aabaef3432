import * as vscode from 'vscode';
import { CancelledError, throwIfCancelled } from '../../core/kit/cancellation';
import { pause } from '../../core/kit/pause';
import type { Article, ArticleId } from '../../core/library/article';
import { definitionAtEnd, type Footnote, footnoteOf, footnotesIn } from '../../core/library/footnote-of';
import { linkText } from '../../core/markdown/written-link';
import type { SearchAnswer } from '../../core/room/answers';
import { codePlace, LOOK_BACK } from '../../core/terms/code-place';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';
import { destinationOf } from './article-address';
import type { LinkAsked } from './link-asked';
import type { MarkdownLinksParts } from './markdown-links';

/** What a screen shows; the next letter asks again. */
const MOST = 20;

/** So long a first reading is waited for, in ms: what an earlier session knew is there by then. */
const PATIENCE = 3000;

/** Of a longer file nobody looks for the footnotes. In UTF-16 units. */
const LONGEST_FILE = 2_000_000;

/** An item that VS Code never shows, because nobody types this. */
const UNSEEN: vscode.CompletionItem = { label: '…', filterText: '\u0001', insertText: '' };

interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly asked: LinkAsked;
}

class ArticleItem extends vscode.CompletionItem {
  readonly article: Article;

  constructor(article: Article, edit: { readonly text: string; readonly range: vscode.Range; readonly typed: string }) {
    const facts = [article.outlet ?? article.authors[0]?.name, article.date].filter(fact => fact !== undefined);
    super({ label: article.title, description: facts.join(' · ') }, vscode.CompletionItemKind.Reference);
    this.article = article;
    this.insertText = edit.text;
    this.range = edit.range;
    // VS Code knows no 초성: it is shown what was typed, finds that in every item, and asks again with the next letter.
    this.filterText = edit.typed;
  }
}

/** The articles that may be meant, each as what it becomes in this document; the one that answers best first. */
export async function linkItems(
  parts: MarkdownLinksParts,
  place: Place,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const { document, position, asked } = place;
  if (isInCode(document, position)) return undefined;
  try {
    const own = document.uri.toString();
    const articles = (await articlesFor(parts, asked.query, token)).filter(({ id }) => {
      const at = parts.library.placeOf(id);
      return at === undefined || fileOf(at).toString() !== own;
    });
    const range = new vscode.Range(position.line, asked.start, position.line, asked.end);
    const typed = document.getText(range.with({ end: position }));
    const writing = asked.is === 'footnote' ? footnotesOf(place, range) : undefined;
    const items = articles.map((article, rank) => {
      const destination = destinationOf(article, document.uri, parts.library);
      const written = writing?.(article, destination) ?? { text: linkOf(asked, article, destination) };
      const item = new ArticleItem(article, { ...written, range, typed });
      if (written.definition) item.additionalTextEdits = [written.definition];
      // Where nobody has said what is wanted, the files that VS Code offers are as likely.
      item.sortText = `${asked.query === '' ? 'zz' : ''}${String(rank).padStart(4, '0')}`;
      item.detail = destination;
      return item;
    });
    // With the next letter VS Code asks again only who has said something.
    return new vscode.CompletionList(items.length > 0 ? items : [UNSEEN], true);
  } catch (error) {
    if (error instanceof CancelledError) return undefined;
    throw error;
  }
}

/** What an item that is looked at says more. */
export function withDetails(item: vscode.CompletionItem): vscode.CompletionItem {
  if (item instanceof ArticleItem && item.article.summary !== undefined) {
    item.documentation = item.article.summary;
  }
  return item;
}

async function articlesFor(
  { library, history }: MarkdownLinksParts,
  query: string,
  token: vscode.CancellationToken,
): Promise<readonly Article[]> {
  await Promise.race([library.read(), pause(PATIENCE)]);
  throwIfCancelled(token);
  const named = (ids: readonly string[]): readonly Article[] =>
    ids.flatMap(id => library.article(id as ArticleId) ?? []).slice(0, MOST);
  if (query === '') {
    const recent = named(history.recent().map(({ article }) => article));
    return [...recent, ...newest(library, MOST - recent.length, new Set(recent))];
  }
  const options = { limit: MOST, kinds: ['article'] } as const;
  const answer = sureOnes(await library.search(query, options));
  throwIfCancelled(token);
  // Words of a link may say what the article is about, and not what it is called.
  return named(answer.length > 0 ? answer : sureOnes(await library.find(query, options, token)));
}

/** Guesses are no help to who is writing. */
function sureOnes({ rows }: SearchAnswer): readonly string[] {
  return rows.filter(({ why }) => why !== 'fuzzy').map(({ id }) => id);
}

function newest(library: Library, count: number, without: ReadonlySet<Article>): readonly Article[] {
  return library.articles
    .filter(article => article.date !== undefined && !without.has(article))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, count);
}

function linkOf({ is }: LinkAsked, { title }: Article, destination: string): string {
  return is === 'destination' ? `${destination})` : `[${linkText(title)}](${destination})`;
}

interface Written {
  readonly text: string;
  readonly definition?: vscode.TextEdit;
}

/** Writes footnotes: the mark at the cursor, and at the end of the file what it stands for, unless it stands there already. */
function footnotesOf({ document }: Place, range: vscode.Range): (article: Article, destination: string) => Written {
  const text = document.getText();
  const known: readonly Footnote[] = text.length > LONGEST_FILE ? [] : footnotesIn(text);
  const end = document.positionAt(text.length);
  return (article, destination) => {
    const { key, text: said } = footnoteOf(article, destination, known);
    const mark = `[^${key}]`;
    if (said === undefined) return { text: mark };
    const definition = definitionAtEnd(text, { key, text: said });
    // An edit at the cursor would move it before the mark is written.
    if (range.end.isEqual(end)) return { text: mark + definitionAtEnd(`${text}x`, { key, text: said }) };
    return { text: mark, definition: vscode.TextEdit.insert(end, definition) };
  };
}

/** Whether the line belongs to a block of code: `handlers[i](` is no link. Where a link leads is no prose either, its line is. */
function isInCode(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  const offset = document.offsetAt(new vscode.Position(line, 0));
  const from = document.positionAt(Math.max(0, offset - LOOK_BACK)).line;
  const start = new vscode.Position(from, 0);
  const text = document.getText(new vscode.Range(start, document.lineAt(line).range.end));
  return codePlace('markdown', text, offset - document.offsetAt(start), { isCut: from > 0 }) === 'code';
}
