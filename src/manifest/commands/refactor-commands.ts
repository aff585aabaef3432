import type { CommandSpec } from './command-spec';

/** Rewriting selected code. */
export const refactorCommands = {
  'seoga.refactorSelection': {
    title: { en: 'Refactor Selection...', ko: '선택한 코드 고치기...' },
    palette: { when: 'editorHasSelection' },
  },
  'seoga.nextCandidate': {
    title: { en: 'Next Candidate', ko: '다음 후보' },
    icon: 'arrow-right',
    palette: { when: 'seoga.severalCandidates' },
    keybinding: { key: 'alt+]', when: 'seoga.severalCandidates && !inlineSuggestionVisible' },
  },
  'seoga.previousCandidate': {
    title: { en: 'Previous Candidate', ko: '이전 후보' },
    icon: 'arrow-left',
    palette: { when: 'seoga.severalCandidates' },
    keybinding: { key: 'alt+[', when: 'seoga.severalCandidates && !inlineSuggestionVisible' },
  },
  'seoga.chooseCandidate': {
    title: { en: 'Choose Candidate...', ko: '후보 고르기...' },
    icon: 'list-selection',
    palette: { when: 'seoga.candidatesKnown' },
  },
  'seoga.showRefactorPrompt': {
    title: { en: 'Show What Was Sent for Refactoring', ko: '코드를 고치려고 보낸 내용 보기' },
    icon: 'eye',
    palette: { when: 'seoga.refactorPromptKnown' },
  },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface RefactorArguments {
  'seoga.refactorSelection': [task?: unknown];
}
