import type { Uri } from 'vscode';

/** What a file is called, without its folders: `glossary.yaml`. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
