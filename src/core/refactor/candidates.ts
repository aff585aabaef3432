import { applyHunks, type Hunk, hunksBetween, movedHunks } from './hunks';

/** Why a candidate is not shown. */
export type Rejection =
  /** The model did not answer. */
  | 'failed'
  /** The answer holds no code, or was cut off. */
  | 'empty'
  /** Brackets, comments or strings do not close as they did. */
  | 'broken'
  /** The editor finds problems that were not there. */
  | 'problems'
  /** It is the code as it stands. */
  | 'same';

/** Code that may take the place of what is selected. */
export interface Candidate {
  readonly code: string;
  /** How many answers came to the same. */
  readonly votes: number;
  readonly hunks: readonly Hunk[];
  /** Lines that it takes away and adds. */
  readonly size: number;
  /** Whether its brackets were compared; of a language that is in no table nobody can tell. */
  readonly hasKeptBrackets: boolean;
}

/** The place a candidate is to take, and what it may not break. */
export interface CandidatePlace {
  readonly original: string;
  /** Whether the file's brackets still close; undefined where nobody can tell. */
  keepsBrackets(code: string): boolean | undefined;
}

/** Gathers candidates as they come: those that say the same are one, and those that cannot be right are counted, not kept. */
export class Candidates {
  readonly #place: CandidatePlace;
  readonly #rejected = new Map<Rejection, number>();
  #found: readonly Candidate[] = [];

  constructor(place: CandidatePlace) {
    this.#place = place;
  }

  /** The best first: more votes, then the smaller change, then the earlier. */
  get found(): readonly Candidate[] {
    return [...this.#found].sort((a, b) => b.votes - a.votes || a.size - b.size);
  }

  /** How many were rejected, and why. */
  get rejected(): ReadonlyMap<Rejection, number> {
    return this.#rejected;
  }

  reject(why: Rejection): void {
    this.#rejected.set(why, (this.#rejected.get(why) ?? 0) + 1);
  }

  /** Takes one more in, or rejects it. */
  add(code: string): void {
    const { original } = this.#place;
    const key = withoutTrailing(code);
    const twin = this.#found.find(candidate => withoutTrailing(candidate.code) === key);
    const isKept = twin ? undefined : this.#place.keepsBrackets(code);
    if (key === withoutTrailing(original)) this.reject('same');
    else if (isKept === false) this.reject('broken');
    else if (twin) this.#found = this.#found.map(one => (one === twin ? { ...one, votes: one.votes + 1 } : one));
    else {
      const hunks = hunksBetween(original, code);
      const size = sizeOf(original, hunks);
      this.#found = [...this.#found, { code, votes: 1, hunks, size, hasKeptBrackets: isKept === true }];
    }
  }

  /** Leaves only these. */
  keep(isFine: (candidate: Candidate) => boolean): void {
    const fine = this.#found.filter(isFine);
    for (const { votes } of this.#found.filter(candidate => !fine.includes(candidate))) {
      for (let i = 0; i < votes; i++) this.reject('problems');
    }
    this.#found = fine;
  }
}

/** Of `count` answers, whether more than half came to the same: others cannot outvote it. */
export function isDecided(candidates: readonly Candidate[], count: number): boolean {
  return candidates.some(({ votes }) => votes > count / 2);
}

/** A file's whole text with a candidate in it. */
export function withCandidate(
  text: string,
  { start, candidate }: { readonly start: number; readonly candidate: Pick<Candidate, 'hunks'> },
): string {
  return applyHunks(text, movedHunks(candidate.hunks, start));
}

/** Spaces at the ends of lines are no difference that anybody means. */
function withoutTrailing(code: string): string {
  return code.replace(/[ \t]+(?=\r?\n|$)/g, '');
}

function sizeOf(original: string, hunks: readonly Hunk[]): number {
  const lines = (text: string): number => (text === '' ? 0 : text.split(/(?<=\n)/).length);
  return hunks.reduce((sum, { start, end, text }) => sum + lines(original.slice(start, end)) + lines(text), 0);
}
