const KOREAN = /(?:란|뭐\S*|뭔가\S*|뭔지|무엇\S*|누구\S*|뜻\S*|정의\S*|설명\S*(?:\s\S+)?|알려\S*(?:\s\S+)?)[\s?!.]*$/;
const ENGLISH =
  /^(?:(?:what|who)(?:['’]s|\s+(?:is|are|was|were|does))\b|how (?:does|do) .{1,60} work\b|(?:define|explain|describe)\b)/i;

/** Whether a question asks what something is, or how it works: `pyenv가 뭐야?`, `What is rsync?` */
export function asksMeaning(question: string): boolean {
  return KOREAN.test(question) || ENGLISH.test(question);
}
