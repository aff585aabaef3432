import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The empty page on which the library is asked: its policy, its style, its script. It loads nothing else, and no image at all. */
export function askHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'ask', file)).toString();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    // Text becomes HTML through the sanitiser of media/kit/safe-html.ts or not at all.
    "require-trusted-types-for 'script'",
    'trusted-types dompurify',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('ask.css')}">
<title>Seoga</title>
</head>
<body>
<header id="askBar"></header>
<main id="askTurns"></main>
<div id="askStatus" role="status" aria-live="polite"></div>
<footer id="askBox"></footer>
<script type="module" nonce="${nonce}" src="${address('main.js')}"></script>
</body>
</html>`;
}
