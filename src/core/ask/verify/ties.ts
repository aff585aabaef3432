import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import type { ReadSentence } from './source-sentences';

/** Two things that a sentence ties together: a cause and its effect, or an event and the next. */
export interface Tie {
  readonly kind: 'cause' | 'order';
  /** The words of the cause, or of what comes first, wherever in the sentence they stand. */
  readonly first: readonly ClaimWord[];
  readonly second: readonly ClaimWord[];
}

interface Mark {
  readonly kind: Tie['kind'];
  readonly form: RegExp;
  /** Whether what stands before the mark comes first. */
  readonly isForward: boolean;
}

/** Between the two. */
const MARKS: readonly Mark[] = [
  {
    kind: 'cause',
    isForward: true,
    form: /때문에|탓에|덕분에|므로[\s,]|니까[\s,]|[아어해여워려라져와돼켜내겨쳐춰눠줘봐꿔커써]서[\s,]|\bso\s(?!that\b)|\b(?:therefore|thus|hence)\b|\bwhy\b/i,
  },
  {
    kind: 'cause',
    isForward: false,
    form: /(?<!^|[,;:]\s)\b(?:because|since|thanks to|due to)\b|,\sas\s|(?:이유|까닭)[는은]/i,
  },
  {
    kind: 'order',
    isForward: true,
    form: /(?<=[가-힣])\s(?:뒤|후|다음)에?[\s,]|고\s나서|(?<!^|[,;:]\s)\bbefore\b|\bthen\b/i,
  },
  { kind: 'order', isForward: false, form: /기\s?전에|(?<!^|[,;:]\s)\bafter\b/i },
];
/** What a sentence may begin with; the other part is behind the comma. */
const FRONTED: readonly Mark[] = [
  { kind: 'cause', isForward: true, form: /^(?:because|since|as|thanks to|due to)\b/i },
  { kind: 'order', isForward: true, form: /^(?:after|once)\b/i },
  { kind: 'order', isForward: false, form: /^before\b/i },
];

/** The ties of a sentence: that of `B, because A` has the words of A first. */
export function tiesIn(sentence: ReadSentence): readonly Tie[] {
  const { text } = sentence;
  const words = tellingWords(sentence);
  const tied = ({ kind, isForward }: Mark, from: number, to: number): Tie => {
    // An order is told within a clause, a cause at any length.
    const [begin, end] = kind === 'order' ? clauseAround(text, from, to) : [0, text.length];
    const before = words.filter(({ start }) => start < from && start >= begin);
    const behind = words.filter(({ start }) => start >= to && start < end);
    return isForward ? { kind, first: before, second: behind } : { kind, first: behind, second: before };
  };
  const comma = text.indexOf(',');
  const fronted = comma < 0 ? undefined : FRONTED.find(({ form }) => form.test(text));
  if (fronted) return [tied(fronted, comma, comma)];
  return MARKS.flatMap(mark => {
    const found = mark.form.exec(text);
    return found ? [tied(mark, found.index, found.index + found[0].length)] : [];
  });
}

/** Where the clause begins and ends that has a mark at these places; one that ends at the mark goes on to the sentence's end. */
function clauseAround(text: string, from: number, to: number): readonly [number, number] {
  const begin = Math.max(text.lastIndexOf(',', from - 1), text.lastIndexOf(';', from - 1)) + 1;
  const rest = from === to ? -1 : text.slice(to).search(/[,;]/);
  return [begin, rest < 0 ? text.length : to + rest];
}
