import * as vscode from 'vscode';
import type { QueryMistake } from '../../core/search/query/mistake';

/** One sentence that says what is wrong with a query and how to write it. */
export function mistakeSentence(mistake: QueryMistake): string {
  const { l10n } = vscode;
  switch (mistake.is) {
    case 'unknownValue':
      return l10n.t('{0}: has no “{1}”; there are {2}.', mistake.operator, mistake.value, mistake.known.join(', '));
    case 'unknownName':
      return mistake.meant.length === 0
        ? l10n.t('No article has {0}:{1}.', mistake.operator, mistake.value)
        : l10n.t('No article has {0}:{1}; try {2}.', mistake.operator, mistake.value, mistake.meant.join(', '));
    case 'noValue':
      return l10n.t('{0}: needs a value right behind it.', mistake.operator);
    case 'noDate':
      return l10n.t('{0}:{1} is no date; write 2026, 2026-11 or 2026-11-22.', mistake.operator, mistake.value);
    case 'nearOperator':
      return l10n.t('“{0}:” was searched as text; {1}: is an operator.', mistake.typed, mistake.operator);
    case 'openQuote':
      return l10n.t('A quotation mark has no partner; its words were searched one by one.');
    case 'loneOr':
      return l10n.t('OR needs something on both sides.');
    case 'manyClauses':
      return l10n.t(
        'Only the first {0} alternatives between ORs were searched; search for the others apart.',
        mistake.searched,
      );
    case 'onlyExclusions':
      return l10n.t('There are only exclusions; say what to look for as well.');
  }
}
