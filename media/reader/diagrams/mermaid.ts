/**
 * Mermaid, and how it is brought to draw under the page's policy. This and what it imports is a bundle of its own (esbuild.js), in
 * which `document`, `window` and the like are those of the frame that media/reader/diagrams/drawing.ts makes: what Mermaid puts
 * into a document while it measures, styles that a diagram brings along included, never touches the page.
 */
import type { MermaidConfig } from 'mermaid';
import mermaid from 'mermaid';

export interface DrawRequest {
  /** Unlike that of any other drawing: the styles in the file are for it alone. */
  readonly id: string;
  readonly source: string;
  readonly config: MermaidConfig;
}

/** Draws a diagram as the text of an SVG file that stands on its own. Rejects with what is wrong with the source. */
export async function draw({ id, source, config }: DrawRequest): Promise<string> {
  mermaid.initialize({ ...config, startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });
  try {
    const { svg } = await mermaid.render(id, source);
    return standAlone(svg);
  } finally {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
  }
}

/** An SVG element as a file: well-formed, with a size of its own, its styles under their right names again. */
function standAlone(svg: string): string {
  const picture = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!picture) throw new Error('Nothing was drawn.');
  const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width && height) {
    picture.setAttribute('width', String(Math.ceil(width)));
    picture.setAttribute('height', String(Math.ceil(height)));
  }
  const file = new XMLSerializer().serializeToString(picture);
  return file.replaceAll(` ${RENAMED}=`, ' style=').replace(standIns, '<style>$1</style>');
}

/** Marks the elements that stand for style elements. */
const STAND_IN = 'data-drawn-rules';
const standIns = new RegExp(`<desc ${STAND_IN}="">([^<]*)</desc>`, 'g');

/** What style attributes are called where they are only passed on. */
const RENAMED = 'data-drawn-style';

/** The policy refuses style elements: another keeps the place of each, and its rules are adopted as long as the diagram is drawn. */
function adoptStyleElements(): void {
  const create = document.createElement.bind(document);
  const createElement = (name: string, options?: ElementCreationOptions): Element => {
    if (name !== 'style') return create(name, options);
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
    made.setAttribute(STAND_IN, '');
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    Object.defineProperty(made, 'innerHTML', {
      set: (rules: string) => {
        made.textContent = rules;
        sheet.replaceSync(rules);
      },
    });
    return made;
  };
  document.createElement = createElement as typeof document.createElement;
}

/** The policy refuses style attributes of what is parsed, too; Mermaid parses only what it passes on. */
function renameParsedStyles(): void {
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = function (
    this: DOMParser,
    text: unknown,
    type: DOMParserSupportedType,
  ): Document {
    // Where types are checked, the text comes as an object.
    return parseFromString.call(this, String(text).replaceAll(' style=', ` ${RENAMED}=`), type);
  };
}

adoptStyleElements();
renameParsedStyles();
