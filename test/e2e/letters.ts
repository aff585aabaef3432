import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What the model of the other extension does from now on. */
export interface LettersScript {
  /** The names of its models. */
  readonly models: readonly string[];
  readonly says: readonly string[];
  /** How it fails behind that: by a name of `vscode.LanguageModelError`, or in these words. */
  readonly fails?: string;
}

/** The other extension, for `WorkbenchOptions.installed`: see `test/fixtures/editor-model/main.js`. */
export const LETTERS = resolve('test/fixtures/editor-model');

/** The file that the extension of a window with this folder reads, by the name it has there. */
export function lettersFile(script: LettersScript): Readonly<Record<string, string>> {
  return { 'letters.json': JSON.stringify(script) };
}

/** Has it do something else. */
export async function letters(folder: string, script: LettersScript): Promise<void> {
  await writeFile(join(folder, 'letters.json'), JSON.stringify(script));
}

/** What it was asked so far: the messages of each request. */
export async function heardByLetters(folder: string): Promise<readonly (readonly string[])[]> {
  const lines = await readFile(join(folder, 'heard.jsonl'), 'utf8').catch(() => '');
  return lines.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as readonly string[]]));
}
