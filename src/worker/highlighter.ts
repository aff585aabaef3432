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
import { RecentTexts } from './recent-texts';

/**
 * What is longer is shown plain, a block, the blocks of one article together, or a line: nobody reads it for its colours, and the
 * thread has other work. A kilobyte takes some 5 ms, and on one line a grammar may look at every character from every other.
 */
const MAX_CODE = 60_000;
const MAX_ARTICLE = 200_000;
const MAX_LINE = 2_000;

/** When to leave a line as it is, in ms. Long, because the first line of a language also compiles its grammar, on a busy machine too. */
const MAX_LINE_TIME = 3_000;

/** Code that was coloured lately: an article that is being written is rendered with every change. */
const MAX_REMEMBERED = 1_000_000;

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
    themes: [],
    warnings: false,
  });
  readonly #loaded = new Set<string>();
  readonly #recent = new RecentTexts<readonly string[]>(MAX_REMEMBERED);
  readonly #log: Log;
  /** Shiki takes a theme of the same name for the same theme, so each has another. */
  #theme = 'none';
  #themes = 0;
  /** Characters coloured since the last `prepare`. */
  #coloured = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  setTheme(theme: EditorTheme): void {
    this.#themes += 1;
    this.#theme = `editor-${this.#themes}`;
    this.#shiki.loadThemeSync(themeOf(theme, this.#theme));
    this.#recent.clear();
  }

  async prepare(languages: Iterable<string>): Promise<void> {
    this.#coloured = 0;
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
    const known = this.#recent.get(`${grammar}\n${code}`);
    if (known !== undefined) return known;
    this.#coloured += code.length;
    if (this.#coloured > MAX_ARTICLE) return undefined;
    const { tokens, fg } = this.#shiki.codeToTokens(code, {
      lang: grammar,
      theme: this.#theme,
      tokenizeMaxLineLength: MAX_LINE,
      tokenizeTimeLimit: MAX_LINE_TIME,
    });
    const lines = tokens.map(line => line.map(token => span(token, fg)).join(''));
    this.#recent.set(`${grammar}\n${code}`, lines);
    return lines;
  }
}

function themeOf({ type, colors, tokenColors }: EditorTheme, name: string): ThemeRegistration {
  const settings = tokenColors.map(({ scope, settings }) => ({
    settings,
    ...(scope !== undefined && { scope: typeof scope === 'string' ? scope : [...scope] }),
  }));
  return { name, type, colors: { ...colors }, settings };
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
