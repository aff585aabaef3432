import type { TermId } from '../../core/terms/term';
import type { TermArg } from './command-arg';
import type { CommandSpec } from './command-spec';

/** Terms where one works, and the Terms view. */
export const termCommands = {
  'seoga.showTerm': {
    title: { en: 'Show Articles with This Term', ko: '이 용어가 나오는 글 보기' },
    icon: 'references',
    palette: 'never',
  },
  'seoga.toggleTermMarks': {
    title: { en: 'Toggle Term Marks in Reader', ko: '읽기 화면의 용어 표시 켜기/끄기' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.define': { title: { en: 'Define...', ko: '용어 뜻 찾기...' }, icon: 'book' },
  'seoga.openTermEntry': { title: { en: 'Open Entry in Glossary', ko: '용어집에서 열기' }, palette: 'never' },
  'seoga.toggleTermUnderline': { title: { en: 'Toggle Underline of Terms', ko: '용어 밑줄 켜기/끄기' } },
  'seoga.hideTermsHere': { title: { en: 'Show No Terms Here...', ko: '여기서는 용어 끄기...' }, palette: 'never' },
  'seoga.neverShowTerm': { title: { en: 'Never Show This Term', ko: '이 용어 보지 않기' }, palette: 'never' },
  'seoga.editTerm': { title: { en: 'Edit Term', ko: '용어 편집' }, palette: 'never' },
  'seoga.filterTerms': { title: { en: 'Filter Terms...', ko: '용어 필터링...' }, icon: 'filter' },
  'seoga.clearTermFilter': {
    title: { en: 'Clear Term Filter', ko: '용어 필터 지우기' },
    icon: 'filter-filled',
    palette: { when: 'seoga.termsFiltered' },
  },
  'seoga.copyTermName': { title: { en: 'Copy Name', ko: '이름 복사' }, icon: 'copy', palette: 'never' },
  'seoga.suggestTerms': {
    title: { en: 'Suggest Terms from Library...', ko: '서가에서 용어 제안받기...' },
    icon: 'lightbulb',
  },
  'seoga.acceptSuggestion': { title: { en: 'Add to Glossary', ko: '용어집에 추가' }, icon: 'add', palette: 'never' },
  'seoga.editSuggestion': {
    title: { en: 'Edit and Add to Glossary...', ko: '고쳐서 용어집에 추가...' },
    icon: 'edit',
    palette: 'never',
  },
  'seoga.dismissSuggestion': {
    title: { en: 'Dismiss Suggestion', ko: '제안에서 빼기' },
    icon: 'close',
    palette: 'never',
    keybinding: {
      key: 'delete',
      mac: 'cmd+backspace',
      when: 'focusedView == seoga.terms && listFocus && !inputFocus',
    },
  },
  'seoga.restoreSuggestions': {
    title: { en: 'Restore Dismissed Suggestions', ko: '뺀 제안 되돌리기' },
    palette: { when: 'seoga.suggestionsDismissed' },
  },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface TermArguments {
  'seoga.showTerm': [term: TermArg];
  // The folder that a card is read in; a view's menu brings something else along.
  'seoga.openTermEntry': [term: TermArg, near?: unknown];
  'seoga.hideTermsHere': [file?: unknown];
  'seoga.neverShowTerm': [term: TermId];
  'seoga.editTerm': [term: TermId, near?: unknown];
  // A key press calls these without a row: they are about what is selected.
  'seoga.copyTermName': [row?: unknown, all?: unknown];
  'seoga.acceptSuggestion': [row?: unknown, all?: unknown];
  'seoga.editSuggestion': [row?: unknown];
  'seoga.dismissSuggestion': [row?: unknown, all?: unknown];
}
