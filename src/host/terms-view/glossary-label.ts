import * as vscode from 'vscode';
import type { GlossaryLayer } from '../../core/terms/glossary/glossary';

/** Whose glossary this is, in the user's language: folders are told by their name and by what they are. */
export function glossaryLabel(layer: GlossaryLayer, label: string): string {
  switch (layer) {
    case 'workspace':
      return vscode.l10n.t('Workspace: {0}', label);
    case 'library':
      return vscode.l10n.t('Library: {0}', label);
    case 'user':
      return label;
    case 'bundled':
      return label;
  }
}
