/** Questions whose answer stands in one passage: half remembered words of it, as somebody would ask for them. */
import { isJosaAfter, splitJosa } from '../../../src/core/hangul/josa';
import { Random } from '../search/random';
import { Vocabulary, wordsOf } from '../search/vocabulary';
import { otherForm } from '../text/inflections';
import { isKorean, isLatin } from '../text/kinds';
import { otherParticle } from '../text/other-particle';
import type { BenchPassage } from './passages';

export interface PassageQuestion {
  readonly questionClass: string;
  readonly question: string;
  /** The passage that answers, by its place in the list. */
  readonly answer: number;
}

/** A word of so few passages is one that somebody remembers an answer by; of so many it tells nothing. */
const RARE = 6;
const WIDESPREAD = 0.2;

interface Words {
  readonly rare: readonly string[];
  readonly others: readonly string[];
}

type Ask = (words: Words, random: Random) => string | undefined;

const QUESTION_CLASSES: Readonly<Record<string, { readonly of: (word: string) => boolean; readonly ask: Ask }>> = {
  'words ko': { of: isKorean, ask: (words, random) => picked(words, 3, random)?.join(' ') },
  'words en': { of: isLatin, ask: (words, random) => picked(words, 3, random)?.join(' ') },
  'other particles': { of: isKorean, ask: (words, random) => changed(picked(words, 3, random), otherParticle, random) },
  'other forms': { of: isLatin, ask: (words, random) => changed(picked(words, 3, random), otherForm, random) },
  'question ko': {
    of: isKorean,
    ask: (words, random) => {
      const [one, two, three] = picked(words, 3, random)?.map(word => splitJosa(word).stem) ?? [];
      if (one === undefined || two === undefined || three === undefined) return undefined;
      return random.of([
        `${withParticle(one, '은', '는')} ${two}에서 ${three}와 어떤 관계가 있나요?`,
        `${one}의 ${withParticle(two, '을', '를')} ${withParticle(three, '이', '가')} 어떻게 하는지 알려줘`,
        `${three}에 대해 ${withParticle(one, '이', '가')} ${two}보다 왜 중요한가요?`,
      ]);
    },
  },
  'question en': {
    of: isLatin,
    ask: (words, random) => {
      const [one, two, three] = picked(words, 3, random) ?? [];
      if (one === undefined || two === undefined || three === undefined) return undefined;
      return random.of([
        `How does ${one} work with ${two} when you ${three}?`,
        `What is the difference between ${one} and ${two} for ${three}?`,
        `Why would I need ${one} ${two} instead of ${three}?`,
      ]);
    },
  },
};

/** Up to `perClass` questions of each class that the passages lend themselves to, the same for the same seed. */
export function passageQuestions(
  passages: readonly BenchPassage[],
  { perClass, seed }: { readonly perClass: number; readonly seed: number },
): readonly PassageQuestion[] {
  const vocabulary = new Vocabulary(passages.map(({ text }) => text));
  const held = passages.map(({ text }) => new Set(wordsOf(text.toLowerCase())));
  return Object.entries(QUESTION_CLASSES).flatMap(([questionClass, { of, ask }]) => {
    const random = new Random(seed);
    const questions: PassageQuestion[] = [];
    for (let attempt = 0; attempt < perClass * 40 && questions.length < perClass; attempt++) {
      const answer = random.below(passages.length);
      const words = [...(held[answer] ?? [])].filter(of);
      const rare = words.filter(word => vocabulary.count(word) <= RARE);
      const others = words.filter(word => {
        const count = vocabulary.count(word);
        return count > RARE && count <= passages.length * WIDESPREAD;
      });
      const question = ask({ rare, others }, random);
      if (question !== undefined) questions.push({ questionClass, question, answer });
    }
    return questions;
  });
}

/** One or two rare words and others of the same passage, in any order; undefined where it has too few. */
function picked({ rare, others }: Words, count: number, random: Random): readonly string[] | undefined {
  const rareOnes = some(rare, Math.min(rare.length, 1 + random.below(2)), random);
  const rest = some(others, count - rareOnes.length, random);
  if (rareOnes.length === 0 || rareOnes.length + rest.length < count) return undefined;
  return some([...rareOnes, ...rest], count, random);
}

function some(words: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...words];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.below(left.length), 1));
  return taken;
}

/** Every word in another form, where it has one; undefined where none has. */
function changed(
  words: readonly string[] | undefined,
  change: (word: string, random: Random) => string | undefined,
  random: Random,
): string | undefined {
  const others = words?.map(word => change(word, random) ?? word);
  return others?.some((word, i) => word !== words?.[i]) ? others.join(' ') : undefined;
}

function withParticle(word: string, first: string, second: string): string {
  return word + (isJosaAfter(word, first) ? first : second);
}
