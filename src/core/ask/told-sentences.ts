import type { AskedWord } from '../search/text/asked-word';
import { folded } from '../search/text/letters';
import { placesOf } from '../search/text/places';
import { splitSentences } from '../speech/split-sentences';
import type { TextSpan } from './answer';
import { asksMeaning } from './asks-meaning';
import { definesWord } from './defining-sentence';
import { type PassageLine, passageLines } from './passage-lines';
import { announces, asks, isAside, isWhole, opensList } from './telling-sentence';

/** A question, and the words of it that answers hold. */
export interface AskedOf {
  readonly question: string;
  readonly words: readonly AskedWord[];
}

/** A sentence of a passage, and what it is for a question. */
export interface ToldSentence {
  readonly span: TextSpan;
  /** Which of the passage's lines it stands in. */
  readonly line: number;
  /** Whether that is an item of a list or a row of a table. */
  readonly isItem: boolean;
  readonly isRow: boolean;
  /** Whether it names the columns of a table: the first of its rows. */
  readonly isHeader: boolean;
  /** The words of the question that it holds, each with how much it is that word: 1 at most. */
  readonly held: ReadonlyMap<AskedWord, number>;
  /** Whether items follow that belong to it. */
  readonly opens: boolean;
  /** How much it says of what it names: 1, {@link ANNOUNCED} or {@link EMPTY}. */
  readonly tells: number;
  /** Whether it says what something is, where that is asked. */
  readonly defines: boolean;
}

/** What a sentence says that only says what the article does. */
const ANNOUNCED = 0.6;
/** What one says that asks, or is a caption or a label. */
export const EMPTY = 0.25;

/** The sentences of a passage as `textOf` writes it, in its order. */
export function toldSentences(text: string, { question, words }: AskedOf): readonly ToldSentence[] {
  const asksWhat = asksMeaning(question);
  const lines = passageLines(text);
  const isRow = (line: PassageLine | undefined): boolean =>
    line !== undefined && text.slice(...line.span).includes(' | ');
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const isRowHere = isRow(line) && (line.isItem || (next?.isItem === true && isRow(next)));
    const isHeader = isRowHere && !isRow(lines[i - 1]);
    const isItem = line.isItem || isRowHere;
    const sentences = isRowHere ? [line.span] : splitSentences(text, line.span);
    const isLabel = lines.length > 1 && !isItem && sentences.length === 1 && !isWhole(text.slice(...line.span));
    return sentences.map((span, at): ToldSentence => {
      const sentence = text.slice(...span);
      const small = folded(sentence);
      const held = new Map(
        words.map(word => [word, qualityIn(small, word)] as const).filter(([, quality]) => quality > 0),
      );
      const goesOn = at === sentences.length - 1 && !isItem && opensList(sentence);
      const opens = goesOn && next?.isItem === true;
      const isEmpty = isLabel || (goesOn && !opens) || asks(sentence) || isAside(sentence);
      return {
        span,
        line: i,
        isItem,
        isRow: isRowHere,
        isHeader,
        held,
        opens,
        tells: isEmpty ? EMPTY : announces(sentence, opens) ? ANNOUNCED : 1,
        defines: asksWhat && [...held.keys()].some(word => definesWord(small, word)),
      };
    });
  });
}

function qualityIn(text: string, word: AskedWord): number {
  return placesOf(word, text).reduce((most, { quality }) => Math.max(most, quality), 0);
}
