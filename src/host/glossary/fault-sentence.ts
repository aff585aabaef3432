import * as vscode from 'vscode';
import type { GlossaryFault } from '../../core/terms/glossary/glossary-file';
import type { GlossaryTrouble } from '../kit/glossary';

/** One sentence that says what is wrong in a glossary and how to write it. */
export function faultSentence(fault: GlossaryFault): string {
  const { l10n } = vscode;
  switch (fault.kind) {
    case 'syntax':
      // The parsers' sentences end as if the source stood behind them.
      return l10n.t('This cannot be read as a glossary: {0}.', fault.detail.replace(/[:.\s]+$/, ''));
    case 'notAList':
      return l10n.t('A glossary is a list of terms; begin each with "- ", as in "- en: Term".');
    case 'notAnEntry':
      return l10n.t('A term is a set of keys, such as "en", "ko" and "definition".');
    case 'noName':
      return l10n.t('This term has no name; give it one with "ko" or "en".');
    case 'noDefinition':
      return l10n.t('This term has no definition; write one under "definition", in "ko" or "en".');
    case 'notText':
      return l10n.t('"{0}" should be text.', fault.key);
    case 'notTexts':
      return l10n.t('"{0}" should be a list of texts, as in [one, two].', fault.key);
    case 'unknownKey':
      return l10n.t('Terms have nothing that is called "{0}"; it is left out.', fault.key);
    case 'sameKey':
      return l10n.t('"{0}" is already on line {1}; the first one counts.', fault.key, fault.line + 1);
    case 'tooLong':
      return l10n.t('"{0}" may hold {1} at most.', fault.key, fault.limit);
    case 'sameId':
      return l10n.t('The term "{0}" is already on line {1}; the first one counts.', fault.id, fault.line + 1);
    case 'tooMuch':
      return l10n.t('A glossary holds {0} terms at most; the rest is left out.', fault.limit);
    case 'tooLarge':
      return l10n.t('A glossary has {0} characters at most; split it or take terms out.', fault.limit);
    case 'noHeader':
      return l10n.t('The first row must name the columns, such as "en", "ko" and "definition".');
    case 'extraCell':
      return l10n.t('This row has more cells than there are columns; put a text with commas in quotes.');
  }
}

const MEGABYTES = 5;

/** Why a glossary's file as it is now cannot be used; undefined where its mistakes say so. */
export function troubleSentence(trouble: GlossaryTrouble): string | undefined {
  const { l10n } = vscode;
  switch (trouble) {
    case 'tooLarge':
      return l10n.t('This glossary is larger than {0} MB and is not read.', MEGABYTES);
    case 'notText':
      return l10n.t('This glossary is not text and cannot be read; save it as UTF-8.');
    case 'unreadable':
      return l10n.t('This glossary cannot be read; check that you may read it.');
    case 'outside':
      return l10n.t('This glossary is a link that leads out of its folder, so it is not read.');
    case 'broken':
      return undefined;
  }
}
