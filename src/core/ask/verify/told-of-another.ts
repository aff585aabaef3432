import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { namesIn } from './named-words';
import { partsOf } from './parts';
import { isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** Fewer words beside its name are said of anything. */
const FEWEST = 2;
/** So much of what a claim says of a name must be said of another. */
const SAID = 0.8;
/** A claim with more names is a list of them. */
const MOST = 6;

/** Whether a claim says of one name what its source says of another: `Omar wrote it` of `Nina wrote it, Omar read it`. */
export function isToldOfAnother(claim: ReadSentence, source: readonly ReadSentence[]): boolean {
  const isKorean = isKoreanSentence(claim);
  const sentences = source.filter(one => isKoreanSentence(one) === isKorean);
  const isNamed = namesIn([claim, ...sentences]);
  const own = tellingWords(claim);
  const names = own.filter(isNamed);
  if (names.length === 0 || names.length > MOST) return false;
  const parts = sentences.flatMap(one => partsOf(one));
  const held = parts.map(part => own.filter(word => has(part, word)));
  return names.some(name => {
    const rest = own.length - 1;
    if (rest < FEWEST) return false;
    const share = (at: number): number => (held[at] ?? []).filter(word => word !== name).length / rest;
    const most = Math.max(0, ...parts.map((_, at) => (held[at]?.includes(name) ? share(at) : 0)));
    return parts.some((part, at) => {
      if (held[at]?.includes(name) || share(at) < SAID || share(at) <= most) return false;
      const isOther = (word: ClaimWord): boolean => isNamed(word) && !has(own, word);
      if (isKorean) return part.some(word => isOther(word) && word.particle === name.particle);
      // `Nina wrote it and read it`: who acts stands in the part before.
      const goesOn = part[0] !== undefined && has(own, part[0]);
      const before = goesOn && !held[at - 1]?.includes(name) ? parts[at - 1] : [];
      return [...part, ...(before ?? [])].some(isOther);
    });
  });
}

function has(words: readonly ClaimWord[], word: ClaimWord): boolean {
  return words.some(other => isSameWord(other, word));
}
