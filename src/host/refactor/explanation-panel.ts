import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import { escapeHtml } from '../../core/markdown/html-text';
import { Channel } from '../../protocol/channel';
import {
  type ExplainHostSide,
  type ExplainPageSide,
  type ExplanationView,
  explainGuards,
} from '../../protocol/explain';
import { bookIcon } from '../kit/book-icon';
import { pageHtml } from '../kit/page-html';
import { remedyWords } from '../kit/remedies';
import { remedyCall } from '../kit/remedy-call';
import { webviewPipe } from '../kit/webview-pipe';
import type { RefactorParts } from './refactor-parts';
import { taskLabel } from './task-words';

/** Who is asked to explain, and what is sent for it. */
export interface Asked {
  readonly model: string;
  readonly messages: readonly string[];
  /** Called when the user has read enough: by the page's button, or because the page is closed. */
  stop(): void;
}

type PanelParts = Pick<RefactorParts, 'extension' | 'library' | 'models' | 'themeReady' | 'onDidChangeTheme'>;

/** So long the page has to itself between two states of the text, in ms: nobody reads faster. */
const PACE = 100;

/**
 * The page of one explanation, which grows while the model writes, and is asked for anew where it failed. It shows what a model wrote by
 * the path of all answers: rendered and sanitised by the core, and once more by the page.
 */
export class ExplanationPanel extends DisposableStore {
  readonly #parts: PanelParts;
  readonly #channel: Channel<ExplainHostSide, ExplainPageSide>;
  #view = emptyView();
  #wanted = '';
  /** What of it the page has; undefined where it has it in colours of another theme. */
  #shown: string | undefined = '';
  #rendering: Promise<void> | undefined;
  #stop = (): void => undefined;

  /** Shows the `code`, and nothing of it yet; `retry` is called where the user wants it asked for anew. */
  constructor(parts: PanelParts, code: string, retry: () => void) {
    super();
    const { extension } = parts;
    this.#parts = parts;
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    const panel = vscode.window.createWebviewPanel('seoga.explanation', taskLabel('explain'), place, {
      enableFindWidget: true,
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'ask')],
    });
    panel.iconPath = bookIcon(extension);
    const { webview } = panel;
    this.#channel = this.own(
      new Channel<ExplainHostSide, ExplainPageSide>(webviewPipe(webview), {
        ready: { accepts: explainGuards.ready, answer: () => this.#view },
        stop: {
          accepts: explainGuards.stop,
          answer: () => {
            this.#stop();
            return undefined;
          },
        },
        retry: {
          accepts: explainGuards.retry,
          answer: () => {
            if (!this.#view.isRunning) retry();
            return undefined;
          },
        },
        remedy: remedyCall(parts.models),
      }),
    );
    this.own(
      panel.onDidDispose(() => {
        this.#stop();
        this.dispose();
      }),
    );
    this.own(
      parts.onDidChangeTheme(() => {
        this.#shown = undefined;
        this.write(this.#wanted);
      }),
    );
    const page = { folder: 'ask', style: 'ask.css', script: 'explain.js', trustedTypes: 'dompurify' };
    webview.html = pageHtml(webview, extension, { ...page, body: bodyOf(code) });
  }

  /** A model is asked: what was there of an answer is gone. */
  begin({ model, messages, stop }: Asked): void {
    this.#stop = stop;
    this.write('');
    const sent = { to: vscode.l10n.t('Sent to {0}', model), messages };
    this.#tell({ ...emptyView(), status: vscode.l10n.t('Asking {0}...', model), sent });
  }

  /** Shows this much of the answer, in Markdown. While one state is rendered, all that come but the last are passed over. */
  write(markdown: string): void {
    this.#wanted = markdown;
    // Where there is nothing to do, the rendering would be over before it is known to run.
    if (this.#shown !== markdown) this.#rendering ??= this.#render();
  }

  /** Nothing more comes: who wrote it, or why that is not all, and what mends it. */
  async end(how: Pick<ExplanationView, 'status' | 'notice' | 'remedy'>): Promise<void> {
    await this.#rendering;
    // What is not allowed was not sent.
    const sent = how.remedy === 'allowAddress' ? undefined : this.#view.sent;
    this.#tell({ ...this.#view, ...how, sent, isRunning: false });
  }

  async #render(): Promise<void> {
    while (this.#shown !== this.#wanted && !this.isDisposed) {
      const markdown = this.#wanted;
      this.#shown = markdown;
      await this.#parts.themeReady();
      const html = await this.#parts.library.renderAnswer(markdown);
      this.#tell({ ...this.#view, html });
      await pause(PACE);
    }
    this.#rendering = undefined;
  }

  #tell(view: ExplanationView): void {
    this.#view = view;
    this.#channel.fire('changed', view);
  }
}

function emptyView(): ExplanationView {
  return {
    html: '',
    status: '',
    notice: undefined,
    remedy: undefined,
    sent: undefined,
    isRunning: true,
    words: { retry: vscode.l10n.t('Retry'), remedies: remedyWords() },
  };
}

function bodyOf(code: string): string {
  return `<main id="askTurns">
<h1 class="unseen">${escapeHtml(taskLabel('explain'))}</h1>
<article class="turn">
<div class="answer"><pre tabindex="0"><code>${escapeHtml(code)}</code></pre></div>
<div class="answer" id="explanation" tabindex="-1"></div>
<p class="notice failure" id="explanationNotice" role="alert" hidden></p>
<div class="turn-tools">
<span class="byline" id="explanationStatus" role="status"></span>
<button type="button" class="link-button" id="explanationStop" hidden>${escapeHtml(vscode.l10n.t('Stop (Escape)'))}</button>
</div>
<details class="sent" id="explanationSent" hidden></details>
</article>
</main>`;
}
