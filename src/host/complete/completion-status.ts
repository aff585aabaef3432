import * as vscode from 'vscode';
import type { CompleterState } from '../../core/complete/completer';
import type { Disposable } from '../../core/kit/disposable';
import type { CommandId } from '../../manifest/commands';
import type { FailureRemedy } from '../../protocol/remedy';
import { commandUri } from '../kit/command-uri';
import { REMEDY_COMMANDS, remedyWords } from '../kit/remedies';
import { remedyFor } from '../kit/remedy-for';
import type { FileState, OffReason } from './file-state';

const TOGGLE = 'seoga.toggleCompletion' satisfies CommandId;
const SHOW_SENT = 'seoga.showCompletionContext' satisfies CommandId;

/** What the status bar is about: the file in front, and what the model is doing. */
export interface CompletionNews {
  readonly file: FileState;
  readonly languageId: string;
  readonly state: CompleterState;
  /** Why the model failed, in one sentence. */
  readonly failure: string | undefined;
}

/** What it is about where nobody has trusted the folder. */
export const RESTRICTED: CompletionNews = {
  file: { is: 'off', why: { is: 'restricted' } },
  languageId: '',
  state: { is: 'resting' },
  failure: undefined,
};

/** Inline completion in the status bar: on, off, off for this file and why, waiting, failing. A click turns it on and off, or mends what failed. */
export class CompletionStatus implements Disposable {
  readonly #item: vscode.StatusBarItem;
  #shown = '';

  constructor() {
    this.#item = vscode.window.createStatusBarItem('seoga.completion', vscode.StatusBarAlignment.Right, 90);
    this.#item.name = vscode.l10n.t('Seoga: Inline Completion');
  }

  show(news: CompletionNews | undefined): void {
    if (!news || news.file.is === 'other') {
      this.#shown = '';
      this.#item.hide();
      return;
    }
    const { file, state } = news;
    const sentence = sentenceOf(news);
    const icon = file.is === 'off' ? 'circle-slash' : ICONS[state.is];
    // What is written anew is drawn anew, and a tooltip that is being read goes away.
    if (this.#shown === icon + sentence) return;
    this.#shown = icon + sentence;
    this.#item.text = `$(${icon}) Seoga`;
    this.#item.accessibilityInformation = { label: sentence, role: 'button' };
    const remedy = file.is === 'on' && state.is === 'failed' ? remedyFor(state.failure) : undefined;
    this.#item.command = remedy ? REMEDY_COMMANDS[remedy] : TOGGLE;
    this.#item.tooltip = tooltipOf(sentence, { file, remedy });
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const ICONS: Readonly<Record<CompleterState['is'], string>> = {
  resting: 'sparkle',
  asking: 'loading~spin',
  failed: 'warning',
};

function sentenceOf({ file, languageId, state, failure }: CompletionNews): string {
  if (file.is === 'off') return offSentence(file.why, languageId);
  if (state.is === 'asking') return vscode.l10n.t('Inline completion is waiting for the model.');
  if (failure !== undefined) return vscode.l10n.t('Inline completion: {0}', failure);
  return vscode.l10n.t('Inline completion is on.');
}

/** Why nothing is completed in a file. */
export function offSentence(why: OffReason, languageId: string): string {
  switch (why.is) {
    case 'restricted':
      return vscode.l10n.t('In Restricted Mode nothing is completed, and nothing sent.');
    case 'user':
      return vscode.l10n.t('Inline completion is off.');
    case 'language':
      return vscode.l10n.t('Inline completion is off for files of the language {0}.', languageId);
    case 'workspace':
      return vscode.l10n.t('The settings of this workspace turn inline completion off.');
    case 'excluded':
      return vscode.l10n.t('Nothing of this file is sent: its path matches {0} of seoga.completion.exclude.', why.glob);
    case 'keys':
      return vscode.l10n.t('Nothing of this file is sent: files of the language {0} hold keys.', languageId);
  }
}

/** The sentence may hold a server's own words, so it is text; the links below it are ours. */
function tooltipOf(
  sentence: string,
  { file, remedy }: { readonly file: FileState; readonly remedy: FailureRemedy | undefined },
): vscode.MarkdownString {
  const words = remedyWords();
  const mayToggle = file.is === 'on' || (file.is === 'off' && (file.why.is === 'user' || file.why.is === 'language'));
  // What mends a failure comes first; setting up is always there.
  const links: (readonly [title: string, command: CommandId])[] = [
    ...(remedy ? [[words[remedy], REMEDY_COMMANDS[remedy]] as const] : []),
    ...(mayToggle ? [[toggleTitle(file), TOGGLE] as const] : []),
    [vscode.l10n.t('Show What Was Sent'), SHOW_SENT],
    ...(remedy === 'setUpModel' ? [] : [[words.setUpModel, REMEDY_COMMANDS.setUpModel] as const]),
  ];
  const tooltip = new vscode.MarkdownString().appendText(sentence);
  tooltip.isTrusted = { enabledCommands: links.map(([, command]) => command) };
  return tooltip.appendMarkdown(
    `\n\n${links.map(([title, command]) => `[${title}](${commandUri(command)})`).join(' · ')}`,
  );
}

function toggleTitle(file: FileState): string {
  return file.is === 'on' ? vscode.l10n.t('Turn Off') : vscode.l10n.t('Turn On');
}
