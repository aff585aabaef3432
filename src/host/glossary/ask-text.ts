import * as vscode from 'vscode';

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands there at first. */
  readonly value?: string;
  /** Which of how many questions this is. */
  readonly step?: readonly [step: number, steps: number];
  /** What is wrong with an answer, in one sentence; undefined where nothing is. */
  check?(answer: string): string | undefined;
}

/** What somebody typed, and whether they meant it: Escape leaves `isGiven` false, and nothing that was typed is lost. */
export interface Answer {
  readonly text: string;
  readonly isGiven: boolean;
}

/** Asks for a line of text. A click elsewhere does not close it: what is typed may be copied from there. */
export function askText(question: Question): Promise<Answer> {
  const box = vscode.window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? '';
  box.ignoreFocusOut = true;
  const [step, steps] = question.step ?? [];
  if (steps !== 1) [box.step, box.totalSteps] = [step, steps];
  const wrong = (): string | undefined => question.check?.(box.value.trim());
  return new Promise(resolve => {
    let isGiven = false;
    box.onDidChangeValue(() => {
      // Told when it is given, and mended as it is typed.
      if (box.validationMessage !== undefined) box.validationMessage = wrong();
    });
    box.onDidAccept(() => {
      box.validationMessage = wrong();
      if (box.validationMessage !== undefined) return;
      isGiven = true;
      box.hide();
    });
    box.onDidHide(() => {
      const text = box.value.trim();
      box.dispose();
      resolve({ text, isGiven });
    });
    box.show();
  });
}
