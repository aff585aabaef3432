import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Article } from '../../core/library/article';
import type { RefactorTask } from '../../core/refactor/refactor-task';
import { during } from '../kit/during';
import { Expected } from '../kit/report';
import type { AskedModel } from './asked-model';
import { CandidatePreview } from './candidate-preview';
import { withoutModel } from './no-model';
import { ProblemCheck } from './problem-check';
import type { RefactorParts } from './refactor-parts';
import { rewriteCode } from './rewrite-code';
import { taskLabel } from './task-words';
import { VirtualTexts } from './virtual-texts';

/** What runs the tasks, one at a time, and remembers the last. */
export class RefactorDesk implements Disposable {
  readonly #parts: RefactorParts;
  readonly #store = new DisposableStore();
  readonly #texts = this.#store.own(new VirtualTexts());
  readonly #check: ProblemCheck;
  readonly #preview: CandidatePreview;
  #running: vscode.CancellationTokenSource | undefined;

  constructor(parts: RefactorParts) {
    this.#parts = parts;
    this.#check = this.#store.own(new ProblemCheck(parts.storage));
    this.#preview = this.#store.own(new CandidatePreview({ ...parts, texts: this.#texts }));
  }

  /** Does a task with what is selected in an editor. Another that runs is cancelled. */
  async run(task: RefactorTask, editor: vscode.TextEditor): Promise<void> {
    const parts = { ...this.#parts, texts: this.#texts, check: this.#check };
    if (task === 'explain') {
      const { explainCode } = await import('./explain-code');
      return explainCode(editor, { ...parts, withModel: work => this.#withModel(work) });
    }
    await this.#withModel(async ({ model, running }) => {
      const article = task === 'followArticle' ? await chosenArticle(parts) : undefined;
      if (task === 'followArticle' && !article) return;
      const rewritten = await inProgress(task, running, (token, report) =>
        rewriteCode({ editor, model, task, article }, { ...parts, report }, token),
      );
      // Not waited for: it ends when the user says what becomes of the change.
      void parts.reporter.guard(() => this.#preview.show(rewritten));
    });
  }

  step(by: 1 | -1): void {
    this.#preview.step(by);
  }

  async choose(): Promise<void> {
    await this.#preview.choose();
  }

  /** Shows what was sent last, word for word. */
  async showPrompt(): Promise<void> {
    if (!(await this.#texts.show('prompt'))) {
      throw new Expected(vscode.l10n.t('Nothing has been sent yet.'));
    }
  }

  dispose(): void {
    this.#running?.cancel();
    this.#store.dispose();
  }

  async #withModel(work: (asked: AskedModel) => Promise<void>): Promise<void> {
    const model = await this.#parts.models.current();
    if (!model) throw withoutModel();
    this.#running?.cancel();
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    try {
      await work({ model, running });
    } finally {
      if (this.#running === running) this.#running = undefined;
      running.dispose();
    }
  }
}

/** The article that the code is to follow; undefined where none is chosen. */
async function chosenArticle({ library, chooseArticle }: RefactorParts): Promise<Article | undefined> {
  await library.read();
  if (library.articles.every(({ problem }) => problem !== undefined)) {
    throw new Expected(vscode.l10n.t('The library holds no article to follow yet.'));
  }
  return chooseArticle(vscode.l10n.t('Which article is the code to follow?'));
}

/** Shows that something is done, in words, with a button that ends it. */
async function inProgress<T>(
  task: RefactorTask,
  running: vscode.CancellationTokenSource,
  work: (token: vscode.CancellationToken, report: (message: string) => void) => Promise<T>,
): Promise<T> {
  return during(vscode.l10n.t('Seoga: {0}', taskLabel(task)), (tell, token) => {
    token.onCancellationRequested(() => running.cancel());
    return work(running.token, tell);
  });
}
