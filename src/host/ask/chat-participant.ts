import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import type { Term } from '../../core/terms/term';
import { MODEL_VENDOR } from '../../manifest/model-vendor';
import type { AskParts } from './ask-parts';

/** Named in `contributes.chatParticipants`. */
const PARTICIPANT = 'seoga.library';

/** Loaded with the first question, as the panel is. */
const loadAnswers = lazyAsync(() => import('./chat-answers'));

/** What answering in the editor's chat needs besides. */
export interface ChatParts extends AskParts {
  /** The model that is chosen in the chat, behind our port. */
  modelOf(model: vscode.LanguageModelChat): Promise<LanguageModel>;
  /** The card of a term, as hovers show it. */
  cardOf(term: Term): Promise<vscode.MarkdownString>;
  /** Whether the model that is set up is one of ours among the editor's. */
  offersModel(): boolean;
  /** Whether what is selected in a file may go to a model: nothing of files of keys, and of what the user excludes. */
  mayBeSent(file: Pick<vscode.TextDocument, 'uri' | 'languageId'>): boolean;
}

/** `@seoga` in the editor's own chat: the same answers as in the panel. Where the editor has no chat, nobody is registered. */
export function registerChatParticipant(parts: ChatParts): Disposable {
  const store = new DisposableStore();
  if (!('chat' in vscode) || !('createChatParticipant' in vscode.chat)) return store;
  const participant = store.own(
    vscode.chat.createChatParticipant(PARTICIPANT, async (request, context, stream, token) => {
      const { respond } = await loadAnswers();
      await respond(parts, { request, context, stream }, token);
      return { metadata: { command: request.command, prompt: request.prompt } };
    }),
  );
  participant.iconPath = new vscode.ThemeIcon('book');
  participant.followupProvider = {
    provideFollowups: ({ metadata }) => {
      const prompt: unknown = metadata?.['prompt'];
      if (typeof prompt !== 'string' || prompt === '') return [];
      const ways = [
        { command: 'find', prompt, label: vscode.l10n.t('Show the passages') },
        { command: 'digest', prompt, label: vscode.l10n.t('Sum up what the articles say') },
      ];
      return ways.filter(({ command }) => command !== metadata?.['command']);
    },
  };
  // The editor asks nobody before it knows some model, and it looks for ours only when somebody does.
  if (parts.offersModel()) void vscode.lm.selectChatModels({ vendor: MODEL_VENDOR });
  return store;
}
