/** The part of a colour theme that colours code: TextMate rules, as theme files hold them. */
export interface EditorTheme {
  readonly name: string;
  readonly type: 'light' | 'dark';
  readonly colors: Readonly<Record<string, string>>;
  readonly tokenColors: readonly {
    readonly scope?: string | readonly string[];
    readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
  }[];
}
