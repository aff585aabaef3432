import {
  createHighlighterCoreSync,
  type HighlighterCore,
  type ThemedToken,
  type ThemeRegistration,
} from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import type { EditorTheme } from '../core/markdown/editor-theme';
import type { Highlighter, Log } from '../core/ports';
import { grammarOf, loadGrammar } from './grammars';

/** Longer code than this is shown plain: nobody reads it for its colours, and the thread has other work. */
const MAX_CODE = 60_000;

const THEME = 'editor';

/** Bits of `ThemedToken.fontStyle`, and the class that shows each. */
const FONT_STYLES = [
  [1, 'k-i'],
  [2, 'k-b'],
  [4, 'k-u'],
  [8, 'k-s'],
] as const;

/**
 * Colours code with TextMate grammars and the editor's own theme, as the editor does. A token's colour becomes a class named
 * after it, `k-569cd6`, because a page with a strict policy takes no inline style.
 */
export class ThemedHighlighter implements Highlighter {
  readonly #shiki: HighlighterCore = createHighlighterCoreSync({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    langs: [],
    themes: [themeOf({ type: 'dark', colors: {}, tokenColors: [] })],
    warnings: false,
  });
  readonly #loaded = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  setTheme(theme: EditorTheme): void {
    this.#shiki.loadThemeSync(themeOf(theme));
  }

  async prepare(languages: Iterable<string>): Promise<void> {
    const grammars = new Set([...languages].map(grammarOf).filter(grammar => grammar !== undefined));
    for (const grammar of grammars) {
      if (this.#loaded.has(grammar)) continue;
      try {
        await this.#shiki.loadLanguage(await loadGrammar(grammar));
        this.#loaded.add(grammar);
      } catch (error) {
        // An article is worth reading without colours.
        this.#log.error(`The grammar ${grammar} cannot be loaded`, error);
      }
    }
  }

  highlight(code: string, language: string): readonly string[] | undefined {
    const grammar = grammarOf(language);
    if (grammar === undefined || !this.#loaded.has(grammar) || code.length > MAX_CODE) return undefined;
    const { tokens, fg } = this.#shiki.codeToTokens(code, { lang: grammar, theme: THEME });
    return tokens.map(line => line.map(token => span(token, fg)).join(''));
  }
}

function themeOf({ type, colors, tokenColors }: EditorTheme): ThemeRegistration {
  const settings = tokenColors.map(({ scope, settings }) => ({
    settings,
    ...(scope !== undefined && { scope: typeof scope === 'string' ? scope : [...scope] }),
  }));
  return { name: THEME, type, colors: { ...colors }, settings };
}

function span({ content, color, fontStyle = 0 }: ThemedToken, foreground: string | undefined): string {
  const classes: string[] = FONT_STYLES.filter(([bit]) => fontStyle > 0 && (fontStyle & bit) !== 0).map(
    ([, name]) => name,
  );
  // The text's own colour is the page's: only what differs from it is worth a tag.
  const hex = color === foreground ? undefined : /^#([0-9a-f]{6})/i.exec(color ?? '')?.[1];
  if (hex !== undefined) classes.unshift(`k-${hex.toLowerCase()}`);
  const text = content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return classes.length === 0 ? text : `<span class="${classes.join(' ')}">${text}</span>`;
}
