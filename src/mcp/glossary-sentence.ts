import type { GlossaryFault, GlossaryMistake } from '../core/terms/glossary/glossary-file';

/** One sentence on what is wrong in a file of terms, and on which line: `glossarySentence('a.yaml', mistake)`. */
export function glossarySentence(file: string, { fault, span }: GlossaryMistake): string {
  return `The glossary “${file}” has a mistake on line ${span.start.line + 1}: ${saying(fault)}.`;
}

function saying(fault: GlossaryFault): string {
  switch (fault.kind) {
    case 'syntax':
      return fault.detail;
    case 'notAList':
      return 'this is no list of terms';
    case 'notAnEntry':
      return 'this is no term, which has a name and a definition';
    case 'noName':
      return 'this term has no name, neither in Korean (ko) nor in English (en)';
    case 'noDefinition':
      return 'this term has no definition';
    case 'notText':
      return `“${fault.key}” should be a text`;
    case 'notTexts':
      return `“${fault.key}” should be a list of texts`;
    case 'unknownKey':
      return `“${fault.key}” is nothing a term has`;
    case 'sameKey':
      return `“${fault.key}” stands twice in this term, first on line ${fault.line + 1}`;
    case 'tooLong':
      return `“${fault.key}” is longer than ${fault.limit}`;
    case 'sameId':
      return `the id “${fault.id}” is taken by the term on line ${fault.line + 1}`;
    case 'tooMuch':
      return `only the first ${fault.limit} terms are used`;
    case 'tooLarge':
      return `the file is longer than ${fault.limit} characters`;
    case 'noHeader':
      return 'the first row has to name the columns, such as term and definition';
    case 'extraCell':
      return 'this row has more cells than there are columns; a cell with a comma needs quotes around it';
  }
}
