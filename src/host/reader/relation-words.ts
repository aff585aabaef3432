import * as vscode from 'vscode';
import type { RelationWords } from '../../protocol/reader-relations';

/** The words of terms and of what stands at the end of an article. */
export function relationWords(): RelationWords {
  const { l10n } = vscode;
  return {
    goOn: l10n.t('Read On'),
    previous: l10n.t('Previous Article'),
    next: l10n.t('Next Article'),
    backlinks: l10n.t('Linked From'),
    related: l10n.t('Related Articles'),
    also: l10n.t('Also: {0}'),
    relatedTerms: l10n.t('Related:'),
    articlesWithTerm: l10n.t('All articles with this term'),
    editTerm: l10n.t('Edit'),
    defineTerm: l10n.t('Define it yourself...'),
    neverShowTerm: l10n.t('Never this term'),
    fromGlossary: l10n.t('Glossary: {0}'),
    termsMarked: l10n.t('Terms are marked'),
    termsUnmarked: l10n.t('Terms are not marked'),
  };
}
