import * as vscode from 'vscode';
import type { Annotation, AnnotationChange, AnnotationId } from '../../core/annotations/annotation';
import type { AnnotationStore, ArticleAnnotations, Selection } from '../../core/annotations/annotation-store';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { HighlightsAnswer } from '../../protocol/reader-highlights';
import { Expected, type Reporter } from '../kit/report';
import type { HighlightHome } from './bring-highlights';
import { pageProblemSentence, writing } from './highlight-problem';
import type { Orphans } from './orphans';

export interface DeskParts {
  readonly store: AnnotationStore;
  readonly orphans: Orphans;
  readonly reporter: Reporter;
  /** Where highlights are kept. */
  readonly home: HighlightHome;
}

/** Highlights as readers and the list of them use them: what goes wrong is told to the user here, and nothing rejects. */
export class HighlightDesk extends DisposableStore {
  readonly #parts: DeskParts;
  readonly #changed = this.own(new Emitter<ArticleId | undefined>());
  readonly #orphaned = this.own(new Emitter<void>());
  /** Files whose problem the user has been told of. */
  readonly #told = new Set<ArticleId>();
  /** The highlight that the reader of an article goes to when its page next asks. */
  #wanted: { readonly article: ArticleId; readonly id: AnnotationId } | undefined;

  readonly onDidChange = this.#changed.event;
  /** Highlights became orphans, or are none any more. */
  readonly onDidOrphan = this.#orphaned.event;

  constructor(parts: DeskParts) {
    super();
    this.#parts = parts;
    const { store, reporter } = parts;
    this.own(store.onDidChange(article => this.#changed.fire(article)));
    this.own(
      store.onDidKeepCopy(({ copy }) =>
        reporter.report(
          new Expected(
            vscode.l10n.t(
              'A file of highlights could not be read, so a new one was begun; the old one is kept as {0}.',
              copy,
            ),
          ),
        ),
      ),
    );
  }

  async of(article: ArticleId): Promise<HighlightsAnswer> {
    this.#parts.home.watch();
    const known = await this.#parts.reporter.guard(() => this.#parts.store.of(article));
    if (known?.problem && !this.#told.has(article)) {
      this.#told.add(article);
      this.#parts.reporter.report(new Expected(pageProblemSentence(known.problem), this.openFile(article)));
    }
    if (known && !known.problem) this.#told.delete(article);
    const goTo = this.#wanted?.article === article ? this.#wanted.id : undefined;
    if (goTo !== undefined) this.#wanted = undefined;
    return { annotations: known?.annotations ?? [], goTo };
  }

  all(): Promise<readonly ArticleAnnotations[] | undefined> {
    this.#parts.home.watch();
    return this.#parts.reporter.guard(() => this.#parts.store.all());
  }

  add(article: ArticleId, selection: Selection): Promise<Annotation | undefined> {
    return this.#writing(() => this.#parts.store.add(article, selection));
  }

  async change(article: ArticleId, id: AnnotationId, change: AnnotationChange): Promise<boolean> {
    return (await this.#writing(() => this.#parts.store.change(article, id, change))) ?? false;
  }

  async remove(article: ArticleId, id: AnnotationId): Promise<boolean> {
    return (await this.#writing(() => this.#parts.store.remove(article, id))) ?? false;
  }

  async restore(article: ArticleId, id: AnnotationId): Promise<boolean> {
    return (await this.#writing(() => this.#parts.store.restore(article, id))) ?? false;
  }

  orphansOf(article: ArticleId): ReadonlySet<AnnotationId> {
    return this.#parts.orphans.of(article);
  }

  async noteOrphans(article: ArticleId, ids: readonly AnnotationId[]): Promise<void> {
    if (await this.#parts.orphans.note(article, ids)) this.#orphaned.fire();
  }

  /** The page that shows this article, now or next, goes to this highlight. */
  want(article: ArticleId, id: AnnotationId): void {
    this.#wanted = { article, id };
    this.#changed.fire(article);
  }

  /** The action that shows the file which keeps an article's highlights. */
  openFile(article: ArticleId): { readonly label: string; run(): unknown } {
    return {
      label: vscode.l10n.t('Open File'),
      run: () => vscode.commands.executeCommand('vscode.open', this.#parts.home.fileOf(article)),
    };
  }

  #writing<T>(write: () => Promise<T>): Promise<T | undefined> {
    return this.#parts.reporter.guard(() => writing(write));
  }
}
