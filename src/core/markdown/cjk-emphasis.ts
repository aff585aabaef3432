import type { MarkdownIt, StateInline } from 'markdown-it';

type Scanned = ReturnType<StateInline['scanDelims']>;

const letter = /[\p{L}\p{N}]/u;
const cjk = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * Lets `**` start and end next to letters. CommonMark asks for a space or punctuation outside a `**` that has punctuation
 * inside, which Korean with its particles never has: `**굵게(괄호)**를`, `그는 **"인용"**이라고`. A single `*` between Latin letters
 * keeps the strict rule, because `a*(b+c)*d` is a product.
 */
export function cjkEmphasis(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    override scanDelims(start: number, canSplitWord: boolean): Scanned {
      const scanned = super.scanDelims(start, canSplitWord);
      // `_` joins words in code and names, so it keeps the strict rule.
      if (!canSplitWord || (scanned.can_open && scanned.can_close)) return scanned;
      const before = start === 0 ? ' ' : characterBefore(this.src, start);
      const behind = characterAt(this.src, start + scanned.length, this.posMax);
      const word = scanned.length > 1 ? letter : cjk;
      const opens = punctuation.test(behind) && word.test(before);
      const closes = punctuation.test(before) && word.test(behind);
      return { ...scanned, can_open: scanned.can_open || opens, can_close: scanned.can_close || closes };
    }
  };
}

function characterBefore(text: string, at: number): string {
  return String.fromCodePoint(
    text.codePointAt(/[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') && at > 1 ? at - 2 : at - 1) ?? 32,
  );
}

function characterAt(text: string, at: number, end: number): string {
  return at < end ? String.fromCodePoint(text.codePointAt(at) ?? 32) : ' ';
}
