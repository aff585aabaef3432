import * as vscode from 'vscode';
import { escapeHtml } from '../../core/markdown/html-text';
import { htmlDocument } from '../kit/html-document';

/** What an explanation's page shows. */
export interface Explanation {
  readonly code: string;
  /** What the model says, as sanitised HTML. */
  readonly html: string;
  readonly model: string;
  /** The messages that were sent. */
  readonly sent: readonly string[];
}

/** A page without a script: nothing on it runs, loads or leads anywhere, whatever a model wrote. */
export function explanationHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { code, html, model, sent }: Explanation,
): string {
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'ask', 'ask.css'));
  const body = `<main id="askTurns">
<article class="turn">
<div class="answer">
<pre tabindex="0"><code>${escapeHtml(code)}</code></pre>
${html}
</div>
<p class="byline">${escapeHtml(vscode.l10n.t('Written by {0}; nothing of it was checked.', model))}</p>
<details class="sent"><summary>${escapeHtml(vscode.l10n.t('Sent to {0}', model))}</summary>
${sent.map(text => `<pre tabindex="0">${escapeHtml(text)}</pre>`).join('\n')}
</details>
</article>
</main>`;
  return htmlDocument({
    language: vscode.env.language,
    title: escapeHtml(vscode.l10n.t('Explain')),
    style: style.toString(),
    body,
    allows: [`style-src ${webview.cspSource}`],
  });
}
