import * as vscode from 'vscode';

/** Asks for a filter of a view in an input box and sets it with every key. Escape brings back what was there before. */
export function askForFilter({
  title,
  placeholder,
  current,
  set,
}: {
  readonly title: string;
  readonly placeholder: string;
  readonly current: string | undefined;
  readonly set: (text: string | undefined) => void;
}): Promise<void> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = placeholder;
  box.value = current ?? '';
  return new Promise(resolve => {
    let accepted = false;
    box.onDidChangeValue(text => set(text.trim() === '' ? undefined : text));
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!accepted) set(current);
      box.dispose();
      resolve();
    });
    box.show();
  });
}
