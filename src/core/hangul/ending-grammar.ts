/**
 * What may follow a Korean noun within its word: particles, the copula 이다, and verbs that are made of nouns. A grammar in a table
 * rather than a list of endings, which would need 하였더라도 beside 했더라도 beside 되었더라도.
 */
import { lazy } from '../kit/lazy';
import { agrees, type Before, PARTICLES } from './josa';
import { type VerbForm, verbForms } from './verb-forms';

/** Where one stands in the word: behind the noun, or behind what has followed it so far. */
type State =
  | 'noun'
  | 'particle'
  | 'closed'
  | 'quoted'
  | 'relative'
  | 'copula'
  | Exclude<VerbForm, 'adnominal' | 'nominal'>;

interface Rule {
  readonly piece: string;
  readonly before: Before;
  readonly to: State;
}

/** The longest ending that is looked at, in syllables. There are longer ones; the bound is for texts that are made to be read in many ways. */
export const LONGEST_ENDING = 14;

/** A word may not end here: 하, 합, 했 and 모델이 (of 모델이다) want an ending. */
const UNFINISHED: ReadonlySet<State> = new Set(['stem', 'polite', 'past', 'copula']);

/** After a form of a verb: 한 goes on as 하는 does, and 함 is a noun again. */
const AFTER_FORM: Readonly<Record<VerbForm, State>> = {
  stem: 'stem',
  adnominal: 'relative',
  prospective: 'prospective',
  nominal: 'particle',
  polite: 'polite',
  infinitive: 'infinitive',
  past: 'past',
};

/** Behind these nothing stands but 요, however long the stack of particles that they end. */
const CLOSING = /[은는이가을를의도란든]$/;

type Grammar = Readonly<Record<State, ReadonlyMap<string, readonly Rule[]>>>;

/** Made by the first word that asks: whoever only starts need not wait for it. */
const grammar = lazy(
  (): Grammar => ({
    noun: byFirstLetter(
      particles(),
      copulas(),
      // These make another noun, of which the first is still the sense: 모델별로, 학습용, 정책적인.
      each('particle', '별 용 식 형 급 상 당 간 측 쪽 단 내 적 님 시 중 전 후 들간'),
      verbs('하:해 하:하여 되:돼 되:되어 시키:시켜 당하:당해 당하:당하여 받:받아 드리:드려'),
    ),
    particle: byFirstLetter(particles(), copulas(), each('closed', '요')),
    closed: byFirstLetter(each('closed', '요')),
    // Behind the 다 or 라 of a statement: 했다는, 이라고도, 한다면.
    quoted: byFirstLetter(
      each('particle', '고 면 며 면서 니 든지 거나 지만 만 가 서 도 기 더라도'),
      each('closed', '곤 는 던 는데 는지 는가 던데 더니 더라 네 니까'),
    ),
    // Behind what stands before a noun (하는, 한, 하던), and sticks to it: 하는데, 한지, 하는것이.
    relative: byFirstLetter(each('particle', '데 지 가 걸 게 것 건 채 거 만큼'), each('quoted', '다 단다')),
    copula: byFirstLetter(
      each(
        'particle',
        '고 지 지만 기 거나 든지 든가 자 나 니 니까 므로 며 면 면서 어서 어도 어야 라서 라도 라든지 라든가 더라도',
      ),
      each('closed', '죠 네 든 란 던 던가 더라 에요 어요 야 구나 군 세요 십니다'),
      each('quoted', '다 라 랍니다 냐'),
      each('past', '겠'),
    ),
    stem: byFirstLetter(
      each('particle', '고 고서 고자 지 지만 게 기 거나 든 든지 도록 자 자마자 다가 느라 길 는데 는지 던데 더라도'),
      each('closed', '죠 네 더라 더니 더군 는구나 는군'),
      each('relative', '는 던'),
      each('quoted', '다 자 냐'),
      each('past', '겠'),
      softened('particle', '면 며 면서 려고 려면 러 므로 니 니까 나'),
      softened('closed', '려는 세요 십시오'),
      softened('quoted', '라'),
      verbs('시:셔'),
    ),
    prospective: byFirstLetter(
      each('particle', '지 까 수 수록 게 때 뿐 만큼 텐데 지라도 걸 거 것'),
      each('closed', '께'),
    ),
    polite: byFirstLetter(each('closed', '니다 니까 니다만 시다')),
    // 보다, 주다, 두다 and their like stick to the verb before them: 학습해보자, 요약해줘, 배포해야할.
    infinitive: byFirstLetter(
      each('particle', '서 선 야 도 야만 야지'),
      each('closed', '요 야죠'),
      each('quoted', '라'),
      verbs(
        '보:봐 주:줘 주:주어 놓:놓아 두:둬 두:두어 버리:버려 지:져 내:내 나가:나가 오:와 드리:드려 야하:야해 야되:야돼',
      ),
    ),
    past: byFirstLetter(
      each(
        'particle',
        '고 지 지만 거나 거니 든 든지 다가 는데 는지 더라도 던데 으며 으면 으면서 으니 으니까 으나 으므로',
      ),
      each('particle', '어도 어야 음 기 길 나'),
      each('closed', '네 죠 더라 더니 더군 더라면 습니다 습니까 습니다만 어 어요 구나'),
      each('relative', '던'),
      each('prospective', '을'),
      each('quoted', '다'),
      each('past', '었 겠'),
    ),
  }),
);

/**
 * Whether the grammar can go from the noun to the end of this: `isDerived('모델', '에서만은')` is true. Whether the two are a word of
 * their own is another question: 로그 and 인 are.
 */
export function isDerived(noun: string, ending: string): boolean {
  return ending.length <= LONGEST_ENDING && canEnd('noun', noun + ending, noun.length);
}

function canEnd(state: State, word: string, at: number): boolean {
  if (at === word.length) return !UNFINISHED.has(state);
  const rules = grammar()[state].get(word.charAt(at));
  if (rules === undefined) return false;
  return rules.some(({ piece, before, to }) => {
    return word.startsWith(piece, at) && agrees(word.charAt(at - 1), before) && canEnd(to, word, at + piece.length);
  });
}

/** Those of the search, and some that it must not strip because they also end other words. */
function particles(): readonly Rule[] {
  const all: readonly Rule[] = [
    ...[...PARTICLES].map(([piece, before]): Rule => ({ piece, before, to: 'particle' })),
    ...each(
      'particle',
      '뿐 끼리 씩 쯤 짜리 같이 같은 없이 커녕 마냥 한테서 께서 에선 에겐 엔 한텐 까진 부턴 보단 인들',
    ),
    ...each('particle', '은커녕 이라든지 이라든가 이야말로 이나마 이건 이라야', 'consonant'),
    ...each('particle', '나 나마 는커녕 라든지 라든가 야말로 건 라야', 'vowel'),
  ];
  return all.map(rule => (CLOSING.test(rule.piece) ? { ...rule, to: 'closed' } : rule));
}

/** 이다. Its 이 may go unwritten after a vowel, but not where what is left ends other words: 메시지, 주자, 필요. */
function copulas(): readonly Rule[] {
  return [
    ...each('copula', '이'),
    ...each('relative', '인'),
    ...each('prospective', '일'),
    ...each('particle', '임'),
    ...each('polite', '입'),
    ...each('past', '이었'),
    ...each('past', '였 겠', 'vowel'),
    ...each('quoted', '다 라', 'vowel'),
    ...each('particle', '고 며 면 면서 지만 므로 니까 거나 든지 라서 여서 여도 여야', 'vowel'),
    ...each('closed', '든 던 죠 예요 야 네요 지요', 'vowel'),
  ];
}

/** The forms of verbs, each written as `stem:infinitive`. */
function verbs(list: string): readonly Rule[] {
  return pairs(list).flatMap(([stem, infinitive]) =>
    verbForms(stem, infinitive).flatMap(([form, piece]) => each(AFTER_FORM[form], piece)),
  );
}

/** Endings that put 으 before themselves after a consonant: 하면, 받으면. */
function softened(to: State, pieces: string): readonly Rule[] {
  const withEu = pieces.split(' ').map(piece => `으${piece}`);
  return [...each(to, pieces, 'vowelOrRieul'), ...each(to, withEu.join(' '), 'consonant')];
}

function each(to: State, pieces: string, before: Before = 'any'): readonly Rule[] {
  return pieces.split(' ').map(piece => ({ piece, before, to }));
}

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split(' ').map(pair => {
    const [first = '', second = ''] = pair.split(':');
    return [first, second];
  });
}

function byFirstLetter(...rules: readonly (readonly Rule[])[]): ReadonlyMap<string, readonly Rule[]> {
  const byLetter = new Map<string, Rule[]>();
  for (const rule of rules.flat()) {
    const letter = rule.piece.charAt(0);
    const others = byLetter.get(letter);
    if (others) others.push(rule);
    else byLetter.set(letter, [rule]);
  }
  return byLetter;
}
