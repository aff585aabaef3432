import * as vscode from 'vscode';
import { mondayOf, type WeekId } from '../../core/usage/week';

/** Everything that the page says. */
export function usageWords() {
  return {
    title: vscode.l10n.t('Usage'),
    promise: vscode.l10n.t('Counted on this machine, for this machine: none of it is sent anywhere.'),
    nothing: vscode.l10n.t('Nothing has been counted yet.'),
    exportCsv: vscode.l10n.t('Export as CSV'),
    forget: vscode.l10n.t('Forget...'),
    byWeek: vscode.l10n.t('By week'),
    week: vscode.l10n.t('Week'),
    completions: vscode.l10n.t('Completions'),
    refactorings: vscode.l10n.t('Refactorings'),
    questions: vscode.l10n.t('Questions'),
    shown: vscode.l10n.t('shown'),
    accepted: vscode.l10n.t('accepted'),
    rate: vscode.l10n.t('rate'),
    asked: vscode.l10n.t('asked'),
  };
}

/** Them, by what they are for. */
export type UsageWords = ReturnType<typeof usageWords>;

/** `Nov 16 – 22, 2026`. */
export function weekLabel(week: WeekId, language: string): string {
  const monday = new Date(mondayOf(week));
  const sunday = new Date(monday.getTime() + 6 * 24 * 60 * 60 * 1000);
  const days = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, days).formatRange(monday, sunday);
}
