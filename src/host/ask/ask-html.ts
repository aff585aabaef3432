import type * as vscode from 'vscode';
import { pageHtml } from '../kit/page-html';

const BODY = `<header id="askBar"></header>
<main id="askTurns"></main>
<div id="askStatus" class="unseen" role="status" aria-live="polite"></div>
<footer id="askBox"></footer>`;

/** The empty page on which the library is asked. It loads no image at all: an address in an answer must not be asked for. */
export function askHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  return pageHtml(webview, extension, { folder: 'ask', style: 'ask.css', body: BODY, trustedTypes: 'dompurify' });
}
