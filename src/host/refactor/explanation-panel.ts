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
import { runCommand } from '../kit/commands';
import { pageHtml } from '../kit/page-html';
import { webviewPipe } from '../kit/webview-pipe';
import type { RefactorParts } from './refactor-parts';
import { taskLabel } from './task-words';

/** What an explanation is of, and what was sent for it. */
export interface Explained {
  readonly code: string;
  readonly model: string;
  /** The messages that were sent. */
  readonly sent: readonly string[];
}

type PanelParts = Pick<RefactorParts, 'extension' | 'library' | 'themeReady' | 'onDidChangeTheme'>;

/** So long the page has to itself between two states of the text, in ms: nobody reads faster. */
const PACE = 100;

/**
 * The page of one explanation, which grows while the model writes. It shows what a model wrote by the path of all answers: rendered and
 * sanitised by the core, and once more by the page.
 */
export class ExplanationPanel extends DisposableStore {
  readonly #parts: PanelParts;
  readonly #channel: Channel<ExplainHostSide, ExplainPageSide>;
  #view: ExplanationView;
  #wanted = '';
  /** What of it the page has; undefined where it has it in colours of another theme. */
  #shown: string | undefined = '';
  #rendering: Promise<void> | undefined;

  /** `stop` is called when the user has read enough: by the page's button, or because the page is closed. */
  constructor(parts: PanelParts, explained: Explained, stop: () => void) {
    super();
    const { extension } = parts;
    this.#parts = parts;
    const status = vscode.l10n.t('Asking {0}...', explained.model);
    this.#view = { html: '', status, notice: undefined, isRefused: false, isRunning: true };
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
            stop();
            return undefined;
          },
        },
        allowAddress: {
          accepts: explainGuards.allowAddress,
          answer: async () => {
            await runCommand('seoga.allowModelAddress');
            return undefined;
          },
        },
      }),
    );
    this.own(
      panel.onDidDispose(() => {
        stop();
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
    webview.html = pageHtml(webview, extension, { ...page, body: bodyOf(explained) });
  }

  /** Shows this much of the answer, in Markdown. While one state is rendered, all that come but the last are passed over. */
  write(markdown: string): void {
    this.#wanted = markdown;
    this.#rendering ??= this.#render();
  }

  /** Nothing more comes: who wrote it, or why that is not all. */
  async end(how: Pick<ExplanationView, 'status' | 'notice' | 'isRefused'>): Promise<void> {
    await this.#rendering;
    this.#tell({ ...this.#view, ...how, isRunning: false });
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

function bodyOf({ code, model, sent }: Explained): string {
  const { l10n } = vscode;
  return `<main id="askTurns">
<h1 class="unseen">${escapeHtml(taskLabel('explain'))}</h1>
<article class="turn">
<div class="answer"><pre tabindex="0"><code>${escapeHtml(code)}</code></pre></div>
<div class="answer" id="explanation" tabindex="-1"></div>
<p class="notice failure" id="explanationNotice" role="alert" hidden></p>
<div class="turn-tools">
<button type="button" class="link-button" id="explanationAllow" hidden>${escapeHtml(l10n.t('Allow Model Address...'))}</button>
<span class="byline" id="explanationStatus" role="status"></span>
<button type="button" class="link-button" id="explanationStop" hidden>${escapeHtml(l10n.t('Stop (Escape)'))}</button>
</div>
<details class="sent" id="explanationSent"><summary>${escapeHtml(l10n.t('Sent to {0}', model))}</summary>
${sent.map(text => `<pre tabindex="0">${escapeHtml(text)}</pre>`).join('\n')}
</details>
</article>
</main>`;
}
