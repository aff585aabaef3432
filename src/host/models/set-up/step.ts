import * as vscode from 'vscode';
import type { Disposable } from '../../../core/kit/disposable';

/** What somebody does on one step: goes on with a value, goes back, or leaves. */
export type Reply<T> = { readonly is: 'chosen'; readonly value: T } | { readonly is: 'back' } | { readonly is: 'left' };

/** A row of a step. Without a value it only says something. */
export interface Row<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Where a step stands among the others. */
export interface Stand {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly on: Screen;
}

/** Where the steps of one run stand, one after the other. */
export class Screen implements Disposable {
  #shown: vscode.QuickInput | undefined;

  /**
   * Puts a step in the place of the one before without closing that first: the focus would go back to where it came from, and may
   * get there (a webview) only after the next step has it.
   */
  show(box: vscode.QuickInput): void {
    const before = this.#shown;
    this.#shown = box;
    box.show();
    before?.dispose();
  }

  dispose(): void {
    this.#shown?.dispose();
  }
}

/** What a step shows once it knows: its rows, and what to do with them. */
export interface Shown<T> {
  readonly placeholder: string;
  readonly rows: readonly Row<T>[];
}

/**
 * One step as a list. What takes time runs while the list is open and busy, and is cancelled by Escape and Back at once. A row
 * comes with what was typed.
 */
export function choose<T>(
  { on, ...place }: Stand,
  {
    wait,
    show,
  }: {
    /** What stands there meanwhile. */
    readonly wait: string;
    readonly show: (token: vscode.CancellationToken) => PromiseLike<Shown<T>> | Shown<T>;
  },
): Promise<Reply<T> & { readonly typed: string }> {
  const box = vscode.window.createQuickPick<Row<T>>();
  const stop = new vscode.CancellationTokenSource();
  return new Promise((resolve, reject) => {
    const end = (reply: Reply<T>): void => {
      const typed = box.value.trim();
      stop.cancel();
      resolve({ ...reply, typed });
      box.busy = true;
    };
    stand(box, place);
    box.placeholder = wait;
    box.busy = true;
    box.matchOnDescription = true;
    box.onDidTriggerButton(() => end({ is: 'back' }));
    box.onDidHide(() => end({ is: 'left' }));
    box.onDidAccept(() => {
      const [row] = box.selectedItems;
      if (row?.value !== undefined) end({ is: 'chosen', value: row.value });
    });
    on.show(box);
    const shown = ({ placeholder, rows }: Shown<T>): void => {
      if (stop.token.isCancellationRequested) return;
      box.items = rows;
      box.placeholder = placeholder;
      box.busy = false;
      // A row that only says something is no choice.
      const first = rows.find(row => row.value !== undefined);
      if (first) box.activeItems = [first];
    };
    Promise.resolve(show(stop.token)).then(shown, (error: unknown) => {
      if (!stop.token.isCancellationRequested) reject(error);
    });
  });
}

/** What every step has: where it stands, and a way back. A look elsewhere does not close it. */
function stand(
  box: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] },
  { title, step, steps }: Omit<Stand, 'on'>,
): void {
  box.title = title;
  box.step = step;
  box.totalSteps = steps;
  box.ignoreFocusOut = true;
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
}

/** One step as a line to write on. */
export function write(
  { on, ...place }: Stand,
  {
    prompt,
    value = '',
    placeholder = '',
    password = false,
    wrong,
    tool,
  }: {
    readonly prompt: string;
    readonly value?: string;
    readonly placeholder?: string;
    readonly password?: boolean;
    /** Why it cannot be this, or what is to be known of it. */
    readonly wrong?: (typed: string) => string | vscode.InputBoxValidationMessage | undefined;
    /** A button beside the line; what it does says what stands in the empty line from then on. */
    readonly tool?: { readonly button: vscode.QuickInputButton; readonly run: () => Promise<string> };
  },
): Promise<Reply<string>> {
  const box = vscode.window.createInputBox();
  return new Promise((resolve, reject) => {
    const end = (reply: Reply<string>): void => {
      resolve(reply);
      box.busy = true;
    };
    const check = (): boolean => {
      const found = wrong?.(box.value);
      box.validationMessage = found;
      return (
        found === undefined || (typeof found !== 'string' && found.severity !== vscode.InputBoxValidationSeverity.Error)
      );
    };
    stand(box, place);
    box.prompt = prompt;
    box.value = value;
    box.placeholder = placeholder;
    box.password = password;
    const back = box.buttons;
    box.buttons = [...back, ...(tool ? [tool.button] : [])];
    box.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) return end({ is: 'back' });
      tool?.run().then(words => {
        box.buttons = back;
        box.placeholder = words;
      }, reject);
    });
    box.onDidChangeValue(check);
    box.onDidHide(() => end({ is: 'left' }));
    box.onDidAccept(() => {
      if (check()) end({ is: 'chosen', value: box.value.trim() });
    });
    if (value !== '') check();
    on.show(box);
  });
}
