import type { CommandSpec } from './command-spec';

/** The glossaries that people own. */
export const glossaryCommands = {
  'seoga.addTerm': { title: { en: 'Add Term from Selection...', ko: '선택한 말을 용어로 추가...' }, icon: 'add' },
  'seoga.openMyGlossary': { title: { en: 'Open My Glossary', ko: '내 용어집 열기' } },
  'seoga.openWorkspaceGlossary': {
    title: { en: 'Open Workspace Glossary', ko: '작업 영역 용어집 열기' },
    palette: { when: 'workspaceFolderCount > 0' },
  },
  'seoga.importGlossary': { title: { en: 'Import Glossary...', ko: '용어집 가져오기...' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface GlossaryArguments {
  'seoga.importGlossary': [file?: unknown];
}
