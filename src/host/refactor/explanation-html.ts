import * as vscode from 'vscode';

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
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${escaped(vscode.l10n.t('Explain'))}</title>
</head>
<body>
<main id="askTurns">
<article class="turn">
<div class="answer">
<pre tabindex="0"><code>${escaped(code)}</code></pre>
${html}
</div>
<p class="byline">${escaped(vscode.l10n.t('Written by {0}; nothing of it was checked.', model))}</p>
<details class="sent"><summary>${escaped(vscode.l10n.t('Sent to {0}', model))}</summary>
${sent.map(text => `<pre tabindex="0">${escaped(text)}</pre>`).join('\n')}
</details>
</article>
</main>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
