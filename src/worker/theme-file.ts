import { parse } from 'jsonc-parser';
import type { FileContent } from '../core/library/shelf';
import type { EditorTheme, ThemeSource } from '../core/markdown/editor-theme';

type TokenColors = EditorTheme['tokenColors'];

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: TokenColors | string;
}

/** Themes include one another a few levels deep; more is a circle. */
const MAX_INCLUDES = 10;

/** Reads a theme with the files it includes; its own rules come later and win. A file that cannot be read adds nothing. */
export async function readTheme(
  source: ThemeSource,
  read: (path: string) => Promise<FileContent | undefined>,
): Promise<EditorTheme> {
  let colors: EditorTheme['colors'] = {};
  let tokenColors: TokenColors = [];
  let path: string | undefined = source.path;
  for (let depth = 0; path !== undefined && depth < MAX_INCLUDES; depth++) {
    const bytes = await read(path);
    const file: ThemeFile = bytes instanceof Uint8Array ? (parse(new TextDecoder().decode(bytes)) ?? {}) : {};
    colors = { ...file.colors, ...colors };
    // Old themes name a .tmTheme file instead of rules; their code is shown in the text's own colour.
    if (Array.isArray(file.tokenColors)) tokenColors = [...file.tokenColors, ...tokenColors];
    path = file.include === undefined ? undefined : beside(path, file.include);
  }
  return { type: source.type, colors, tokenColors };
}

function beside(path: string, include: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${include}`;
}
