import type { EditorTheme } from '../../../src/core/markdown/editor-theme';

const scopes: readonly (readonly [scope: string, foreground: string])[] = [
  ['comment', '#6a9955'],
  ['string', '#ce9178'],
  ['string.regexp', '#d16969'],
  ['constant.numeric', '#b5cea8'],
  ['constant.language', '#569cd6'],
  ['keyword', '#569cd6'],
  ['keyword.control', '#c586c0'],
  ['keyword.operator', '#d4d4d4'],
  ['storage', '#569cd6'],
  ['storage.type', '#569cd6'],
  ['entity.name.function', '#dcdcaa'],
  ['entity.name.type', '#4ec9b0'],
  ['entity.name.tag', '#569cd6'],
  ['entity.other.attribute-name', '#9cdcfe'],
  ['variable', '#9cdcfe'],
  ['support.function', '#dcdcaa'],
  ['support.type.property-name', '#9cdcfe'],
  ['meta.preprocessor', '#569cd6'],
  ['punctuation.definition.tag', '#808080'],
];

/** A theme of about the detail that editors bring. */
export const EDITOR_COLOURS: EditorTheme = {
  type: 'dark',
  colors: { 'editor.foreground': '#d4d4d4', 'editor.background': '#1e1e1e' },
  tokenColors: scopes.map(([scope, foreground]) => ({ scope, settings: { foreground } })),
};
