/**
 * The form texts are compared in: composed (NFC), full-width Latin as plain Latin, lower case.
 * `normalOf('ＡＰＩ')` is `'api'`. Not NFKC: it would turn the letters of `ㄱㅅ` into conjoining jamo, which no
 * keyboard types, and choseong queries would find nothing.
 */
export function normalOf(text: string): string {
  return widthFolded(text.normalize('NFC')).toLowerCase();
}

/** Full-width forms as their everyday ones, one character for one: `widthFolded('Ｃ＋＋')` is `'C++'`. */
export function widthFolded(text: string): string {
  return text.replace(/[\uff01-\uff5e\uffa1-\uffdc\u3000]/g, character => narrow(character.charCodeAt(0)));
}

const HALFWIDTH_VOWELS = [0xffc2, 0xffca, 0xffd2, 0xffda];

function narrow(code: number): string {
  if (code === 0x3000) return ' ';
  if (code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Half-width Hangul letters lie in the order of the compatibility jamo, the vowels in four rows of up to six.
  if (code <= 0xffbe) return String.fromCharCode(code - 0xffa1 + 0x3131);
  const row = HALFWIDTH_VOWELS.findLastIndex(start => start <= code);
  const start = HALFWIDTH_VOWELS[row];
  return start === undefined ? String.fromCharCode(code) : String.fromCharCode(0x314f + row * 6 + code - start);
}
