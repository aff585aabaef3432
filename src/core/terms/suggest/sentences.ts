/** A paragraph longer than this is data; what defines a term stands in its first sentences. */
const LONGEST_PARAGRAPH = 6000;

const END = /[.!?。](?=["'”’)\]]{0,2}(?:\s|$))/g;
/** What ends in a point and no sentence. */
const SHORT_FORM = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|Dr|Mr|Mrs|Ms|St|No|Fig|ca|approx|[A-Z])$/;

/**
 * The sentences of a paragraph: `'RAG란 무엇일까? 검색을 더한다.'` has two. It cuts at points, which is enough for telling where
 * a definition begins and ends; texts that are to be read aloud are cut by `src/core/speech`.
 */
export function* sentencesOf(paragraph: string): Generator<string> {
  const text = paragraph.slice(0, LONGEST_PARAGRAPH);
  let from = 0;
  for (const { index } of text.matchAll(END)) {
    if (text[index] === '.' && SHORT_FORM.test(text.slice(Math.max(from, index - 8), index))) continue;
    const sentence = text.slice(from, index + 1).trim();
    if (sentence !== '') yield sentence;
    from = index + 1;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') yield rest;
}
