/** What VS Code gives a webview's script, once. */
interface WebviewApi {
  postMessage(message: unknown): void;
  /** Survives a reload of the window: VS Code hands it to the panel's serializer. */
  setState(state: unknown): void;
  /** What was set last, by an earlier life of the page, too. */
  getState(): unknown;
}
declare function acquireVsCodeApi(): WebviewApi;
