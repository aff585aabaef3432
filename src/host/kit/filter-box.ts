import * as vscode from 'vscode';
import type { Event } from '../../core/kit/event';

/** A view that can be filtered, as the box sees it. */
export interface FilteredView {
  readonly title: string;
  readonly placeholder: string;
  readonly current: string | undefined;
  /** `isTyped`: with a key, and more may follow; not so once it is accepted. */
  readonly set: (text: string | undefined, how: { readonly isTyped: boolean }) => void;
  /** Told what is wrong with the filter in force, in one line, or that nothing is. */
  readonly onDidCheck?: Event<string | undefined>;
}

/** Asks for a filter of a view in an input box and sets it with every key. Escape brings back what was there before. */
export function askForFilter({ title, placeholder, current, set, onDidCheck }: FilteredView): Promise<void> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = placeholder;
  box.value = current ?? '';
  const checking = onDidCheck?.(mistake => {
    // A warning: what can be understood of the filter is in force all the same.
    const severity = vscode.InputBoxValidationSeverity.Warning;
    box.validationMessage = mistake === undefined ? undefined : { message: mistake, severity };
  });
  return new Promise(resolve => {
    let accepted = false;
    const take = (text: string, isTyped: boolean): void => set(text.trim() === '' ? undefined : text, { isTyped });
    box.onDidChangeValue(text => take(text, true));
    box.onDidAccept(() => {
      accepted = true;
      take(box.value, false);
      box.hide();
    });
    box.onDidHide(() => {
      checking?.dispose();
      if (!accepted) set(current, { isTyped: false });
      box.dispose();
      resolve();
    });
    box.show();
    // Says once more what is wrong with what stands there.
    if (checking && current !== undefined) set(current, { isTyped: false });
  });
}
