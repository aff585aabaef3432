import * as vscode from 'vscode';
import type { Annotation, AnnotationId, Colour } from '../../core/annotations/annotation';
import type { ArticleAnnotations } from '../../core/annotations/annotation-store';
import { Emitter } from '../../core/kit/event';
import { type Article, type ArticleId, placeOf } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { ReadingSpeeds } from '../../core/library/reading-time';
import { markdownText } from '../../core/markdown/markdown-text';
import type { ViewItem } from '../../manifest/menus';
import { articleItem, articleTooltip } from '../kit/article-row';
import { commandLink } from '../kit/commands';
import { counted } from '../kit/counted';
import { plainLabel } from '../kit/plain-label';
import { pageProblemSentence } from './highlight-problem';

/** A row of the Highlights view. */
export type HighlightRow =
  | { readonly kind: 'article'; readonly article: ArticleId; readonly in: ArticleAnnotations }
  /** The highlights of an article that no longer fit its text. */
  | {
      readonly kind: 'orphans';
      readonly article: ArticleId;
      readonly parent: HighlightRow;
      readonly annotations: readonly Annotation[];
    }
  | {
      readonly kind: 'highlight';
      readonly article: ArticleId;
      readonly id: AnnotationId;
      readonly annotation: Annotation;
      readonly isOrphan: boolean;
      readonly parent: HighlightRow;
    };

export interface HighlightsTreeParts {
  readonly history: ReadingHistory;
  all(): Promise<readonly ArticleAnnotations[] | undefined>;
  article(id: ArticleId): Article | undefined;
  orphansOf(article: ArticleId): ReadonlySet<AnnotationId>;
  fileOf(article: ArticleId): vscode.Uri;
  speeds(): ReadingSpeeds;
  /** Called whenever somebody looks at the view. */
  looked(): void;
}

/** A row shows so much of a quote; a side bar shows less. */
const LABEL = 200;

/** The rows of the Highlights view: articles by title, and below each what is highlighted in it, in the order of its text. */
export class HighlightsTree implements vscode.TreeDataProvider<HighlightRow> {
  readonly #parts: HighlightsTreeParts;
  readonly #changed = new Emitter<undefined>();
  #known: readonly ArticleAnnotations[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: HighlightsTreeParts) {
    this.#parts = parts;
  }

  /** What the rows show; undefined before anybody has looked. */
  get shown(): readonly ArticleAnnotations[] | undefined {
    return this.#known;
  }

  /** Draws all rows again; `read` also reads the files again. */
  redraw({ read = false } = {}): void {
    if (read) this.#known = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(row?: HighlightRow): Promise<HighlightRow[]> {
    if (!row) return this.#articleRows();
    if (row.kind === 'highlight') return [];
    const highlightRow = (annotation: Annotation, isOrphan: boolean): HighlightRow => ({
      kind: 'highlight',
      article: row.article,
      id: annotation.id,
      annotation,
      isOrphan,
      parent: row,
    });
    if (row.kind === 'orphans') return row.annotations.map(annotation => highlightRow(annotation, true));
    const orphans = this.#parts.orphansOf(row.article);
    const lost = row.in.annotations.filter(({ id }) => orphans.has(id));
    const rows = row.in.annotations.filter(({ id }) => !orphans.has(id)).map(found => highlightRow(found, false));
    return lost.length === 0
      ? rows
      : [...rows, { kind: 'orphans', article: row.article, parent: row, annotations: lost }];
  }

  getParent(row: HighlightRow): HighlightRow | undefined {
    return row.kind === 'article' ? undefined : row.parent;
  }

  getTreeItem(row: HighlightRow): vscode.TreeItem {
    switch (row.kind) {
      case 'article':
        return this.#articleItem(row);
      case 'orphans':
        return orphansItem(row);
      case 'highlight':
        return highlightItem(row);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: HighlightRow): vscode.TreeItem {
    if (row.kind === 'highlight') item.tooltip = highlightTooltip(row);
    const article = row.kind === 'article' && this.#parts.article(row.article);
    if (article) item.tooltip ??= articleTooltip(article, this.#parts.speeds());
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #articleRows(): Promise<HighlightRow[]> {
    this.#parts.looked();
    this.#known ??= await this.#parts.all();
    const name = (id: ArticleId): string => this.#parts.article(id)?.title ?? id;
    return (this.#known ?? [])
      .filter(({ annotations, problem, unread }) => annotations.length > 0 || problem !== undefined || unread > 0)
      .map(known => ({ kind: 'article' as const, article: known.article, in: known }))
      .sort((a, b) => name(a.article).localeCompare(name(b.article)));
  }

  #articleItem({ article: id, in: known }: Extract<HighlightRow, { readonly kind: 'article' }>): vscode.TreeItem {
    const article = this.#parts.article(id);
    const item = article ? articleItem(article, { id, history: this.#parts.history }) : lostItem(known);
    const { annotations, problem, unread } = known;
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    item.collapsibleState = annotations.length > 0 ? Expanded : None;
    item.description = [annotations.length > 0 && String(annotations.length), item.description]
      .filter(Boolean)
      .join(' · ');
    const wrong = problem ? pageProblemSentence(problem) : unread > 0 ? unreadSentence(unread) : undefined;
    if (wrong === undefined) return item;
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.tooltip = wrong;
    item.accessibilityInformation = { label: [item.accessibilityInformation?.label ?? item.label, wrong].join(', ') };
    const open = vscode.l10n.t('Open File');
    if (problem) item.command = { title: open, command: 'vscode.open', arguments: [this.#parts.fileOf(id)] };
    return item;
  }
}

/** An article that is not in the library, or not yet. */
function lostItem({ article }: ArticleAnnotations): vscode.TreeItem {
  const { path } = placeOf(article);
  const item = new vscode.TreeItem(plainLabel(path.split('/').pop() ?? path));
  const kind: ViewItem = 'lost';
  item.id = article;
  item.iconPath = new vscode.ThemeIcon('file');
  item.description = path.includes('/') ? path : '';
  item.tooltip = vscode.l10n.t(
    'This article is not in the library: its file was moved or deleted, or its folder was taken out.',
  );
  item.contextValue = kind;
  return item;
}

function orphansItem({ article, annotations }: Extract<HighlightRow, { readonly kind: 'orphans' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('No longer in the text'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${article}#orphans`;
  item.iconPath = new vscode.ThemeIcon('debug-disconnect');
  item.description = String(annotations.length);
  item.tooltip = vscode.l10n.t(
    'The article was edited, and these no longer fit it. They come back should the text do so.',
  );
  return item;
}

function highlightItem({
  article,
  id,
  annotation,
  isOrphan,
}: Extract<HighlightRow, { readonly kind: 'highlight' }>): vscode.TreeItem {
  const { selectors, note, colour } = annotation;
  const quote = oneLine(selectors.exact);
  const item = new vscode.TreeItem(plainLabel(quote.slice(0, LABEL)));
  const kind: ViewItem = 'highlight';
  item.id = `${article}#${id}`;
  item.description = oneLine(note).slice(0, LABEL);
  // The shape says whether there is a note: colours alone are not seen by everybody.
  const icon = isOrphan ? 'circle-slash' : note === '' ? 'circle-filled' : 'comment';
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(`charts.${colour}`));
  item.contextValue = kind;
  item.command = commandLink(vscode.l10n.t('Open Highlight'), 'seoga.openHighlight', { article, id });
  const facts = [quote, note, colourWord(colour), isOrphan && vscode.l10n.t('No longer in the text')];
  item.accessibilityInformation = { label: facts.filter(Boolean).join(', ') };
  return item;
}

function highlightTooltip({
  annotation,
  isOrphan,
}: Extract<HighlightRow, { readonly kind: 'highlight' }>): vscode.MarkdownString {
  const { selectors, note, created, colour } = annotation;
  const time = Date.parse(created);
  const facts = [
    colourWord(colour),
    Number.isNaN(time) ? undefined : new Date(time).toLocaleString(vscode.env.language),
    isOrphan ? vscode.l10n.t('No longer in the text') : undefined,
  ];
  const parts = [`> ${markdownText(selectors.exact)}`, markdownText(note), facts.filter(Boolean).join(' · ')];
  return new vscode.MarkdownString(parts.filter(part => part !== '').join('\n\n'));
}

function colourWord(colour: Colour): string {
  const words: Readonly<Record<Colour, string>> = {
    yellow: vscode.l10n.t('Yellow'),
    green: vscode.l10n.t('Green'),
    blue: vscode.l10n.t('Blue'),
    purple: vscode.l10n.t('Purple'),
  };
  return words[colour];
}

function unreadSentence(count: number): string {
  return counted(
    count,
    vscode.l10n.t('1 entry of the file of these highlights cannot be read; it is kept as it is.'),
    entries =>
      vscode.l10n.t('{0} entries of the file of these highlights cannot be read; they are kept as they are.', entries),
  );
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
