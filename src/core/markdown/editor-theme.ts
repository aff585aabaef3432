/** Where an editor theme's file lies, and whether its background is light or dark. */
export interface ThemeSource {
  /** The URI of the folder that brings it. */
  readonly root: string;
  /** Relative to the root. */
  readonly path: string;
  readonly type: 'light' | 'dark';
}

/** The part of a colour theme that colours code: TextMate rules, as theme files hold them. */
export interface EditorTheme {
  readonly type: 'light' | 'dark';
  readonly colors: Readonly<Record<string, string>>;
  readonly tokenColors: readonly {
    readonly scope?: string | readonly string[];
    readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
  }[];
}
