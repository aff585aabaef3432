import { env } from 'vscode';

/**
 * What is said of so many, which English says otherwise of one: `counted(1, l10n.t('1 article'), n => l10n.t('{0} articles', n))` is
 * `1 article`, and of 1234 `1,234 articles`.
 */
export function counted(count: number, one: string, many: (count: string) => string): string {
  return count === 1 ? one : many(grouped(count));
}

/** A number as the editor's language writes it: `grouped(6218)` is `6,218` in English and in Korean. */
export function grouped(count: number): string {
  return count.toLocaleString(env.language);
}
