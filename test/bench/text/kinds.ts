/** Which words a generator takes: long enough to be remembered, short enough to be a word and no checksum. */
export const isKorean = (word: string): boolean => /^[가-힣]{2,8}$/.test(word);
export const isLongKorean = (word: string): boolean => /^[가-힣]{3,8}$/.test(word);
export const isTwoSyllables = (word: string): boolean => /^[가-힣]{2}$/.test(word);
export const isLatin = (word: string): boolean => /^[a-z]{4,14}$/i.test(word);
export const isLongLatin = (word: string): boolean => /^[a-z]{5,14}$/i.test(word);
