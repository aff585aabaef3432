import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * The empty page of a reader: its policy, its style, its script. What is read arrives over the channel. A policy stands as long as
 * its page, so another choice of sites that images may come from is another page. A site is `https://images.example`, with its
 * port where that is unusual; an address that is redirected to any other site stops there.
 */
export function readerHtml(webview: vscode.Webview, extension: vscode.Uri, imageSites: readonly string[]): string {
  const nonce = randomBytes(16).toString('base64url');
  const address = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // Diagrams are pictures that the page makes itself, as blobs.
    ['img-src', webview.cspSource, 'blob:', ...imageSites].join(' '),
    `font-src ${webview.cspSource}`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    // Where the browser has Trusted Types, text becomes HTML through the sanitiser of media/kit/safe-html.ts or not at all.
    "require-trusted-types-for 'script'",
    // The default is that of the frame in which diagrams are drawn: see media/reader/diagrams/drawing.ts.
    'trusted-types dompurify default',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('dist', 'reader', 'reader.css')}">
<title>Seoga</title>
</head>
<body>
<div id="readerLayout">
<nav id="readerOutline" hidden></nav>
<main id="readerArticle" tabindex="-1"></main>
</div>
<div id="readerFound" class="floating" role="search" hidden></div>
<div id="readerStatus" class="floating" role="status" aria-live="polite"></div>
<script type="module" nonce="${nonce}" src="${address('dist', 'reader', 'main.js')}"></script>
</body>
</html>`;
}

/** What a reader may load: our own script and style, and the pictures of the shelf it reads from. */
export function readerRoots(extension: vscode.Uri, shelf: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), shelf];
}
