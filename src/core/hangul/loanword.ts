/** English words as Korean writes them by their sound: 컨테이너 is container, 쿠버네티스 is kubernetes. */
import { decompose, type Letters } from './jamo';
import { PARTICLES } from './josa';
import { soundsOf } from './loanword-sounds';
import type { Spellings } from './loanword-spellings';

/** Words of one syllable sound like too many others, and nobody writes such long ones. */
const SHORTEST = 2;
const LONGEST = 10;
/** So many sounds of a word may be spelled as they rarely are: of a long word more. */
const LONG = 4;

/** What Korean writes for no sound of English as a rule. */
const NO_LOAN = /[까-낗따-띻빠-삫짜-찧]|^어느/;
/** Of two syllables one must be as native words hardly have it: 데모, 노드, 서버, 채널, 로직, but not 주제. */
const HALLMARK =
  /^[라-맇카-킿]|^[프플트스클블버큐에엔엘메멜멤데덴델베벤벡헤헬헥테텐텍템페펜펙파패팝팩퍼펌포폼푸풀피필][가-힣]|[스트드크프브그츠즈터커퍼더버션셔쇼슈뷰퓨튜듀큐듈륨팅딩밍닝킹핑깅싱링델널벨셀텔펠젤넬멜켓젯킷밋넷릿빗핏봇롯]$/;
/** A word of two syllables that ends so is rather a native one with an ending. */
const ENDING = /[은을를도만의면고니다며게는아여기려야요지서들]$/;

/** Which letters words have that may be meant: any of `first` to begin with, and of each part of `each` one at least. */
export interface LettersOfWord {
  readonly first: string;
  readonly each: readonly string[];
}

/** One way to spell a sound. */
interface Way {
  readonly letters: string;
  /** Whether e, i or y must stand behind it, or must not. */
  readonly wantsSoft: boolean | undefined;
  readonly cost: 0 | 1;
}

/** A word of Hangul by its sounds, ready to be compared with English words. */
export class Loanword {
  readonly #sounds: readonly (readonly Way[])[];
  readonly #most: number;
  readonly #isClosed: boolean;

  private constructor(syllables: readonly Letters[]) {
    this.#sounds = soundsOf(syllables).map(waysOf);
    this.#most = syllables.length >= LONG ? 2 : syllables.length === SHORTEST ? 0 : 1;
    const last = syllables.at(-1);
    this.#isClosed = last !== undefined && (last.jongseong !== '' || last.jungseong === 'ㅡ');
  }

  /** Undefined for what is hardly a word from English: of one syllable, or native by its looks. */
  static of(hangul: string): Loanword | undefined {
    if (hangul.length < SHORTEST || hangul.length > LONGEST || NO_LOAN.test(hangul)) return undefined;
    const isShort = hangul.length === SHORTEST;
    if (isShort && (!HALLMARK.test(hangul) || ENDING.test(hangul) || PARTICLES.has(hangul))) return undefined;
    const syllables = [...hangul].flatMap(syllable => decompose(syllable) ?? []);
    return syllables.length === hangul.length ? new Loanword(syllables) : undefined;
  }

  /** Which letters its English word has, for who looks for it among many. */
  get letters(): LettersOfWord {
    const heard = this.#sounds.filter(ways => ways.every(({ letters }) => letters !== ''));
    // Where the first sound may be none, what stands behind it may be the first letter, too.
    const beginning = this.#sounds.slice(0, heard[0] ? this.#sounds.indexOf(heard[0]) + 1 : undefined);
    return {
      first: beginning.flatMap(ways => ways.map(({ letters }) => letters.charAt(0))).join(''),
      each: heard.map(ways => ways.map(({ letters }) => letters).join('')),
    };
  }

  /**
   * How many sounds an English word spells as they rarely are, where it may be written so: 0 for `컨테이너` and `container`, undefined
   * for `컨테이너` and `contain`.
   */
  oddness(english: string): number | undefined {
    /** The least for each place of the word that the sounds so far may reach. */
    let reached = new Map([[0, 0]]);
    for (const ways of this.#sounds) {
      const next = new Map<number, number>();
      for (const [at, odd] of reached) {
        for (const { letters, wantsSoft, cost } of ways) {
          if (odd + cost > this.#most || !english.startsWith(letters, at)) continue;
          const end = at + letters.length;
          if (wantsSoft !== undefined && wantsSoft !== SOFTENING.test(english.charAt(end))) continue;
          next.set(end, Math.min(next.get(end) ?? this.#most, odd + cost));
        }
      }
      if (next.size === 0) return undefined;
      reached = next;
    }
    // What is not heard: a last e, and the s of many.
    const ends = ['', 's', ...(this.#isClosed ? ['e', 'es'] : [])].filter(end => english.endsWith(end));
    const found = ends.flatMap(end => reached.get(english.length - end.length) ?? []);
    return found.length === 0 ? undefined : Math.min(...found);
  }
}

const SOFTENING = /[eiy]/;

function waysOf({ usual, rare }: Spellings): readonly Way[] {
  const way = (spelling: string, cost: 0 | 1): Way => ({
    letters: spelling.replace('K', 'g').toLowerCase(),
    wantsSoft: /[CG]$/.test(spelling) ? true : /[cK]$/.test(spelling) ? false : undefined,
    cost,
  });
  return [...usual.map(spelling => way(spelling, 0)), ...rare.map(spelling => way(spelling, 1))];
}
