import { agree, type ReadClaim, readClaims } from './agree';
import type { Answer } from './answer';
import { supportOf } from './support';

/** One answer among several. */
export interface Voice {
  /** The share of its claims that hold, from 0 to 1. */
  readonly worth: number;
  /** Which answers say the same, by place; itself among them. */
  readonly agreesWith: readonly number[];
  /** What it says, citations included: where all else is equal it decides, because the place must not. */
  readonly text: string;
}

/** An answer that claims nothing says that there is none: less than what holds, more than what does not. */
const SAYS_NOTHING = 0.5;

/** Gathers answers to one question as they come, and tells which of them is to be the answer. */
export class Poll {
  readonly #claims: (readonly ReadClaim[])[] = [];
  #voices: readonly Voice[] = [];

  get voices(): readonly Voice[] {
    return this.#voices;
  }

  /** Compares one more answer with those that are there. Its citations are verified. */
  add(answer: Pick<Answer, 'paragraphs'>): void {
    const claims = readClaims(answer);
    const place = this.#claims.length;
    const same = this.#claims.flatMap((other, i) => (agree(claims, other) ? [i] : []));
    this.#claims.push(claims);
    const { supported, claims: all } = supportOf(answer);
    this.#voices = [
      ...this.#voices.map((voice, i) =>
        same.includes(i) ? { ...voice, agreesWith: [...voice.agreesWith, place] } : voice,
      ),
      {
        worth: all === 0 ? SAYS_NOTHING : supported / all,
        agreesWith: [...same, place],
        text: JSON.stringify(answer.paragraphs),
      },
    ];
  }
}

/**
 * The place of the answer to show: of the answers that agree with each other and whose claims hold best together, the one that holds best
 * itself. One whose citations all fail is never chosen beside one of which any holds. The order of the voices does not matter; undefined
 * where there are none.
 */
export function chosenOf(voices: readonly Voice[]): number | undefined {
  const middle = heaviest(voices);
  if (middle === undefined) return undefined;
  return [...middle.voice.agreesWith].sort((a, b) => {
    const [one, other] = [voices[a], voices[b]];
    if (!one || !other) return 0;
    return other.worth - one.worth || weightOf(other, voices) - weightOf(one, voices) || inOrder(one, other);
  })[0];
}

/** Whether those that say something else, and all that are still to come, could not outweigh those that agree. */
export function isSettled(voices: readonly Voice[], toCome: number): boolean {
  const middle = heaviest(voices);
  if (middle === undefined) return false;
  const others = voices.filter((_, i) => !middle.voice.agreesWith.includes(i));
  return middle.weight > rounded(others.reduce((sum, { worth }) => sum + worth, toCome));
}

/** The answer with whom those agree that hold the most together. */
function heaviest(voices: readonly Voice[]): { readonly voice: Voice; readonly weight: number } | undefined {
  return voices
    .map(voice => ({ voice, weight: weightOf(voice, voices) }))
    .sort((a, b) => b.weight - a.weight || b.voice.worth - a.voice.worth || inOrder(a.voice, b.voice))[0];
}

function weightOf({ agreesWith }: Voice, voices: readonly Voice[]): number {
  return rounded(agreesWith.reduce((sum, place) => sum + (voices[place]?.worth ?? 0), 0));
}

/** Thirds that are added in another order make another sum. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

function inOrder(a: Voice, b: Voice): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
