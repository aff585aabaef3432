import * as vscode from 'vscode';
import type { ToolTurn } from './endpoint/tool-request';

/** `LanguageModelChatMessageRole.System`: the editor's agent sends it, and the typings do not have it yet. */
const SYSTEM = 3;

/** A message of the editor's chat as a turn of ours. What is neither text nor of a tool, such as an image, is left out. */
export function toolTurn({ role, content }: vscode.LanguageModelChatRequestMessage): ToolTurn {
  const isAnswer = role === vscode.LanguageModelChatMessageRole.Assistant;
  return {
    role: isAnswer ? 'assistant' : Number(role) === SYSTEM ? 'system' : 'user',
    text: textIn(content),
    calls: content
      .filter(part => part instanceof vscode.LanguageModelToolCallPart)
      .map(({ callId, name, input }) => ({ id: callId, name, input })),
    results: content
      .filter(part => part instanceof vscode.LanguageModelToolResultPart)
      .map(({ callId, content }) => ({ callId, text: textIn(content) })),
  };
}

/** All that a model reads of a turn, to count it. */
export function turnText({ text, calls = [], results = [] }: ToolTurn): string {
  const called = calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`);
  return [text, ...called, ...results.map(({ text }) => text)].join('\n');
}

function textIn(content: readonly unknown[]): string {
  return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
