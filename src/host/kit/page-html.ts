import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { htmlDocument } from './html-document';

/** What tells one page of ours from another. */
export interface PageParts {
  /** Below `dist`, with its style and its script. */
  readonly folder: string;
  /** `main.js` where it is not said. */
  readonly script?: string;
  readonly style: string;
  /** The elements that its script fills. */
  readonly body: string;
  /** What it may load besides its own style and script, as directives of the policy: `img-src blob:`. */
  readonly loads?: readonly string[];
  /** The names of what may turn text into HTML there, where the browser has Trusted Types. */
  readonly trustedTypes: string;
}

/**
 * An empty page of ours: its policy, its style, its script. It shows other people's text, so nothing else loads or runs, no form goes
 * anywhere, and text becomes HTML through the sanitiser of `media/kit/safe-html.ts` or not at all.
 */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { folder, script = 'main.js', style, body, loads = [], trustedTypes }: PageParts,
): string {
  const nonce = randomBytes(16).toString('base64url');
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', folder, file)).toString();
  return htmlDocument({
    language: vscode.env.language,
    title: 'Seoga',
    style: address(style),
    body: `${body}\n<script type="module" nonce="${nonce}" src="${address(script)}"></script>`,
    allows: [
      ...loads,
      `style-src ${webview.cspSource}`,
      `script-src 'nonce-${nonce}'`,
      "require-trusted-types-for 'script'",
      `trusted-types ${trustedTypes}`,
    ],
  });
}
