/** Whether two words say the same, in whatever form and language. */
import { decompose } from '../../hangul/jamo';
import { isJosaAfter } from '../../hangul/josa';
import type { ClaimWord } from './claim-words';
import { soundsLike } from './consonant-sound';

/** A stem of one syllable begins and ends too many words. */
const SHORTEST_STEM = 2;

/** What makes a word its opposite: unfinished, 미완성. */
const OPPOSITE = /^(?:un|non|in|im|dis|비|불|미|무|부)$/;

/** Whether one word is the other with a syllable that turns it round: 동기 and 비동기. */
export function isTurnedWord(a: ClaimWord, b: ClaimWord): boolean {
  const [short, long] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  return short.length > 1 && long.endsWith(short) && OPPOSITE.test(long.slice(0, -short.length));
}

/** Whether two words speak of the same, be it the opposite. */
export function isRelatedWord(a: ClaimWord, b: ClaimWord): boolean {
  return (
    isSameWord(a, b) || isTurnedWord(a, b) || a.meanings.some(one => b.meanings.some(other => one.row === other.row))
  );
}

/** These before a word make its opposite: 비동기 is not 동기. */
const REVERSING = /[비미무불부역반탈재]/;

/** Whether two words say the same, by their form, their meaning or, between the languages, their sound. */
export function isSameWord(a: ClaimWord, b: ClaimWord): boolean {
  if (a.stem === b.stem || a.text === b.text) return true;
  if (a.meanings.some(one => b.meanings.some(other => one.row === other.row && one.side === other.side))) return true;
  // A word whose meaning is known is not told by its sound: 버전 is no Python.
  if (a.isKorean !== b.isKorean) return a.meanings.length + b.meanings.length === 0 && soundsLike(a.sound, b.sound);
  return a.isKorean ? isSameKorean(a, b) : isSameLatin(a, b);
}

const LATIN_BEGINNING = 5;

function isSameLatin(a: ClaimWord, b: ClaimWord): boolean {
  if (a.isName || b.isName) return a.text === `${b.text}s` || b.text === `${a.text}s`;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  return short.stem.length >= LATIN_BEGINNING && long.text.startsWith(short.stem);
}

const LETTERS = 4;

function isSameKorean(a: ClaimWord, b: ClaimWord): boolean {
  // 큐에 and 큐의 are forms of a noun of one syllable.
  if (a.text[0] === b.text[0] && isJosaOf(a) && isJosaOf(b)) return true;
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (short.length >= SHORTEST_STEM) {
    if (long.startsWith(short)) return true;
    if (long.endsWith(short)) return !REVERSING.test(long.charAt(long.length - short.length - 1));
  }
  // Forms of a verb: 만든 and 만들, 걸린 and 걸렸.
  if (a.particle !== undefined && b.particle !== undefined) return false;
  if (isClosed(a.text) && a.text[0] === b.text[0] && VERB_END.test(a.text) && VERB_END.test(b.text)) return true;
  const [one, other] = [lettersOf(a.text), lettersOf(b.text)];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= LETTERS && same >= Math.min(one.length, other.length) * 0.5;
}

function isJosaOf({ text }: ClaimWord): boolean {
  return isJosaAfter(text.charAt(0), text.slice(1));
}

const VERB_END =
  /[가-힣](?:다|지|고|면|며|는|은|을|어|아|여|서|려|게|기|도록|니|던|라|자|요|음|야|만)$|[린긴된진낸운]$/;

/** A verb of one closed syllable is known by it: 걸린다 and 걸지. */
function isClosed(word: string): boolean {
  return decompose(word)?.jongseong !== '';
}

/** With 누르지 written as 눌러 is. */
function lettersOf(word: string): string {
  let letters = '';
  for (const syllable of word) {
    const parts = decompose(syllable);
    // 더해도 is 더하면 in another form.
    const isHa = letters !== '' && parts?.choseong === 'ㅎ' && /[ㅏㅐ]/.test(parts.jungseong);
    if (isHa) letters += 'ㅎㅏ';
    else letters += parts ? parts.choseong + parts.jungseong + parts.jongseong : syllable;
  }
  return letters.replace(/(?<=.{2})ㄹㅡ(?=.)/g, 'ㄹㄹ');
}
