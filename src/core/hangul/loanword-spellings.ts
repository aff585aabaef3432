/** How English spells what Korean writes by its sound: the tables that `loanword.ts` compares words by. */
import { lazy } from '../kit/lazy';

/** How one sound may be spelled: as it mostly is, and as it rarely is. */
export interface Spellings {
  readonly usual: readonly string[];
  readonly rare: readonly string[];
}

/**
 * A line is a letter, its usual spellings and, behind `/`, the rare ones; `-` spells nothing. `c` stands before
 * other letters than e, i and y; `C` and `G` are c and g before those, `K` is a g before the others. These begin a syllable.
 */
export const INITIAL = table(`
ㄱ g gg gh gu / c k
ㄲ g gg c k
ㄴ n nn / kn gn
ㄷ d dd / th t
ㄸ d t
ㄹ l ll r rr / wr rh
ㅁ m mm
ㅂ b bb v
ㅃ b p
ㅅ s ss C / th sC ps sh z sch ch
ㅆ s th C
ㅇ -
ㅈ j G s z dG / d zz dj th x
ㅊ ch t tch / C
ㅋ c k cc ck ch qu q / kh x kk
ㅌ t tt / th
ㅍ p f pp ff ph / v
ㅎ h / wh
`);
/** Vowels inside of a word. */
export const VOWEL = table(`
ㅏ a ar / o u ah au ea er or
ㅐ a / ai e ae
ㅑ ya ia / a
ㅓ er u or ir ur ar o / e a i ou ea io ear our eo
ㅔ e / a ai ea ei ie er are air
ㅕ ye io ia ea / yo e u a o
ㅖ ye e / ie a
ㅗ o or oa / a au aw ow oo ou ore our oe ough oar eau
ㅘ wa ua / oua oi
ㅙ wa ua
ㅚ oi we
ㅛ yo io / o
ㅜ u oo ou w / o ue ew wo ui oor our ure
ㅝ wo wa ue / ua uo we war wor wer
ㅞ we / whe wea ua ue
ㅟ wi / ui we whi wee
ㅠ u yu you ew ue iew / eu eau ieu ueue iu ure
ㅡ - / e u o
ㅢ i ui
ㅣ i ee y ie / e ea a ey ei eo u ui igh ear eer
`);
/** At the end of a word a vowel is spelled to be heard: 서버 is server, and never save. */
export const LAST_VOWEL = table(`
ㅓ er or ar a ure re our
ㅣ y i ie ee ey
`);
/** ㅡ with a consonant behind it is a vowel that is hardly heard: 버튼, 토큰. */
export const CLOSED_VOWEL = table(`
ㅡ o e a u i / -
ㅓ er u or ir ur ar o e a i io / ou ea ear our eo
`);
/** Two vowels that are one in English: 에이 is a. */
export const GLIDE = table(`
ㅔㅣ a ai ay ei ey / ea e
ㅏㅣ i y igh / ie ai ei uy ye ui
ㅗㅣ oi oy
ㅏㅜ ou ow au
ㅏㅝ ower owe / our
ㅗㅜ ow o oa ou
ㅣㅓ ear eer ier ia io ere eo / er ir ea iu
ㅔㅓ air are ar ear ere ai
ㅐㅓ air are ar ear ere ai
ㅠㅓ ure ur uer
ㅜㅓ oor our ure ur uer
ㅞㅓ ware wear where
ㅘㅣ wi wy / why whi
`);
/** Consonants that end a syllable. */
export const FINAL = table(`
ㄱ c ck k K / ch que ct cc ke gue x
ㄴ n nn ne / gn
ㄷ d t
ㄹ l ll le / al el il ol rl
ㅁ m mm me / mb gm um
ㅂ p pp b pe be / v pt
ㅅ t tt te / d th ght
ㅇ ng n / ngu
`);
/** The same behind a long vowel: lake, and never lack. */
export const FINAL_LONG = table(`
ㄱ k ke K gue que
ㄹ l le
ㅁ m me
ㅂ p pe b be
ㅅ t te / d ght
`);
/** Two letters of Hangul that are one sound: 텍스트 is text, 클래스 class, 세션 session. */
export const TOGETHER = table(`
ㄱㅅ x / xc
ㄹㄹ l ll / r rr rl
ㅅㅡ s ss Ce th / sse the sh z
ㅅㅣ si Ci sy Cy ssi ssy sh che shy shi see sie / ssa ti se sea Ce sche ch
ㅈㅣ Ge Gi ji Gy zi dge j dgy / zy sy se si di
ㅊㅣ chi ch tch tche che / ti Ci chy
ㅅㅕ tio ssio sio Cea Cia tia sho xio
ㅈㅕ sio Gio
`);

/** What a letter, or two, may be spelled as; undefined where English writes nothing so. Read when it is first asked. */
export type Table = (letters: string) => Spellings | undefined;

function table(lines: string): Table {
  const spellings = lazy(() => new Map(lines.trim().split('\n').map(lineOf)));
  return letters => spellings().get(letters);
}

function lineOf(line: string): readonly [letters: string, spellings: Spellings] {
  const [letters = '', ...spellings] = line.split(' ');
  const slash = spellings.indexOf('/');
  const [usual, rare] = slash < 0 ? [spellings, []] : [spellings.slice(0, slash), spellings.slice(slash + 1)];
  return [letters, { usual: usual.map(written), rare: rare.map(written) }];
}

function written(spelling: string): string {
  return spelling === '-' ? '' : spelling;
}
