import * as vscode from 'vscode';
import { pageHtml } from '../kit/page-html';

const BODY = `<div id="readerLayout">
<nav id="readerOutline" hidden></nav>
<main id="readerArticle" tabindex="-1"></main>
</div>
<div id="readerFound" class="floating" role="search" hidden></div>
<div id="readerStatus" class="floating" role="status" aria-live="polite"></div>`;

/**
 * The empty page of a reader; what is read arrives over the channel. A policy stands as long as its page, so another choice of sites
 * that images may come from is another page. A site is `https://images.example`, with its port where that is unusual; an address that
 * is redirected to any other site stops there.
 */
export function readerHtml(webview: vscode.Webview, extension: vscode.Uri, imageSites: readonly string[]): string {
  return pageHtml(webview, extension, {
    folder: 'reader',
    style: 'reader.css',
    body: BODY,
    // Diagrams are pictures that the page makes itself, as blobs.
    loads: [['img-src', webview.cspSource, 'blob:', ...imageSites].join(' '), `font-src ${webview.cspSource}`],
    // The default is that of the frame in which diagrams are drawn: see media/reader/diagrams/drawing.ts.
    trustedTypes: 'dompurify default',
  });
}

/** What a reader may load: our own script and style, and the pictures of the shelf it reads from. */
export function readerRoots(extension: vscode.Uri, shelf: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media'), shelf];
}
