import type { ArticleArg } from './command-arg';
import type { CommandSpec } from './command-spec';

/** Asking the library. */
export const askCommands = {
  'seoga.ask': { title: { en: 'Ask the Library...', ko: '서가에 묻기...' }, icon: 'comment-discussion' },
  'seoga.askInChat': {
    title: { en: 'Ask in Chat', ko: '채팅에서 묻기' },
    palette: { when: 'chatIsEnabled' },
  },
  'seoga.askAboutArticle': {
    title: { en: 'Ask about This Article...', ko: '이 글에 묻기...' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.askAboutSelection': {
    title: { en: 'Ask about This Selection...', ko: '선택한 부분에 대해 묻기...' },
    palette: { when: 'editorHasSelection || activeWebviewPanelId == seoga.reader' },
  },
  'seoga.clearAskHistory': { title: { en: 'Forget Earlier Conversations', ko: '지난 대화 모두 지우기' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface AskArguments {
  'seoga.askAboutArticle': [article?: ArticleArg];
  'seoga.askAboutSelection': [words?: unknown];
}
