import { lazyAsync } from '../../../src/core/kit/lazy';
import { element } from '../../kit/dom';
import { assignStyles } from '../assigned-styles';

/** The window of a frame, with all it brings along. */
type FrameWindow = Window & typeof globalThis & TypedWindow;

/** What a browser that checks the types of dangerous assignments (Trusted Types) asks a document for. */
interface TypedWindow {
  readonly trustedTypes?: { createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown };
}

declare global {
  /** Where Mermaid finds its document: see esbuild.js. */
  var drawingWindow: FrameWindow;
}

/**
 * Mermaid with a document of its own to draw in, made with the first diagram: an empty frame that nobody sees, and that measures
 * as if somebody did. It has the page's own policy.
 */
export const drawing = lazyAsync(async () => {
  const frame = element('iframe', { class: 'drawing', 'aria-hidden': 'true', tabindex: '-1', 'data-tool': '' });
  document.body.append(frame);
  try {
    const own = frame.contentWindow as FrameWindow | null;
    if (!own) throw new Error('The frame has no window.');
    globalThis.drawingWindow = own;
    assignStyles(own.Element.prototype);
    // Where types are checked, this document takes the HTML that Mermaid makes. No script of it runs: none has the nonce.
    own.trustedTypes?.createPolicy('default', { createHTML: text => text });
    const address = new URL('./diagrams-mermaid.js', import.meta.url).href;
    return (await import(address)) as typeof import('./mermaid');
  } catch (error) {
    frame.remove();
    throw error;
  }
});
