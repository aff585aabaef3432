import type { MermaidConfig } from 'mermaid';
import { MAX_SOURCE, MAX_STATEMENTS } from './source';

/** The colours that charts tell their parts apart by. */
const CHARTS = ['blue', 'green', 'orange', 'purple', 'red', 'yellow'] as const;

/** How a diagram looks in the editor's theme of this moment: in its colours, and in the page's own font. */
export function diagramLook(): MermaidConfig {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const isContrast = document.body.classList.contains('vscode-high-contrast');
  const isDark = !/vscode-(?:light|high-contrast-light)/.test(document.body.className);
  const ground = colourOf('--vscode-editor-background') ?? (isDark ? [30, 30, 30] : [255, 255, 255]);
  const ink = colourOf('--vscode-editor-foreground', ground) ?? (isDark ? [220, 220, 220] : [30, 30, 30]);
  const line = isContrast ? (colourOf('--vscode-contrastBorder', ground) ?? ink) : mixed(ground, ink, 0.55);
  // High contrast has lines and no fills.
  const box = isContrast ? ground : mixed(ground, ink, 0.07);
  const faint = isContrast ? ground : mixed(ground, ink, 0.03);
  const charts = CHARTS.map(name => colourOf(`--vscode-charts-${name}`, ground) ?? ink);
  const [text, edge, fill, pale] = [ink, line, box, faint].map(css);
  // Parts of a chart carry words, so they are tinted only as far as the words stay clear.
  const tints = Array.from({ length: 12 }, (_, index) => css(mixed(ground, charts[index % charts.length] ?? ink, 0.3)));
  const numbered = (name: string, from: number, values: readonly string[]): Record<string, string> =>
    Object.fromEntries(values.map((value, index) => [`${name}${index + from}`, value]));
  return {
    theme: 'base',
    darkMode: isDark,
    fontFamily,
    maxTextSize: MAX_SOURCE,
    maxEdges: MAX_STATEMENTS,
    themeVariables: {
      darkMode: isDark,
      fontFamily,
      fontSize,
      background: css(ground),
      primaryColor: fill,
      primaryTextColor: text,
      primaryBorderColor: edge,
      secondaryColor: pale,
      secondaryTextColor: text,
      secondaryBorderColor: edge,
      tertiaryColor: pale,
      tertiaryTextColor: text,
      tertiaryBorderColor: edge,
      lineColor: edge,
      textColor: text,
      titleColor: text,
      nodeTextColor: text,
      edgeLabelBackground: css(ground),
      clusterBkg: pale,
      clusterBorder: edge,
      noteBkgColor: fill,
      noteTextColor: text,
      noteBorderColor: edge,
      errorBkgColor: css(ground),
      errorTextColor: text,
      pieStrokeColor: css(ground),
      pieOuterStrokeColor: edge,
      pieTitleTextColor: text,
      pieSectionTextColor: text,
      pieLegendTextColor: text,
      pieOpacity: '1',
      ...numbered('pie', 1, tints),
      ...numbered('cScale', 0, tints),
      ...numbered(
        'cScaleLabel',
        0,
        tints.map(() => text ?? ''),
      ),
      ...numbered('git', 0, charts.map(css)),
      ...numbered(
        'gitBranchLabel',
        0,
        charts.map(() => css(ground)),
      ),
    },
  };
}

type Colour = readonly [red: number, green: number, blue: number];

/** A colour of the editor's theme as it looks on a ground; undefined where the theme has none of that name. */
function colourOf(name: string, ground?: Colour): Colour | undefined {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const parts = rgbOf(value);
  if (!parts) return undefined;
  const [red, green, blue, alpha] = parts;
  return ground ? mixed(ground, [red, green, blue], alpha) : [red, green, blue];
}

/** Any way CSS has of writing a colour, as numbers. */
function rgbOf(value: string): readonly [number, number, number, number] | undefined {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas || !CSS.supports('color', value)) return undefined;
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function mixed([r, g, b]: Colour, [red, green, blue]: Colour, share: number): Colour {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [mix(r, red), mix(g, green), mix(b, blue)];
}

/** Mermaid computes with colours, and reads them best in this form. */
function css([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`;
}
