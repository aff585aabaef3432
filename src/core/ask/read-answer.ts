import { splitSentences } from '../speech/split-sentences';

/** A citation as an answer writes it: the number of the evidence, counted from 0, and the words it quotes. */
export interface WrittenCitation {
  readonly evidence: number;
  readonly quote?: string;
}

/** A sentence as a model wrote it, nothing verified yet. */
export interface WrittenSentence {
  /** Without its citations. */
  readonly markdown: string;
  readonly citations: readonly WrittenCitation[];
  /** Whether it states something, so that it needs a source. */
  readonly isClaim: boolean;
}

/** `[1]`, `[1, 2]`, `[1: "words"]`, with whatever quotation marks. */
const CITATION =
  /\s{0,3}\[(?<numbers>\d{1,3}(?:\s{0,3},\s{0,3}\d{1,3}){0,20})(?:\s{0,3}[:：]\s{0,3}(?<quote>["“”'‘’「『][^\]]{1,600}))?\]/g;
const QUOTATION_MARKS = /^["“”'‘’「『\s]+|["“”'‘’」』\s]+$/g;
/** Stands for a citation while sentences are told apart. What a model writes has none of these. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;
const MARKS = /[\ue000-\uf8ff]/g;
/** Citations behind the end of a sentence belong to it. */
const BEHIND_THE_END = /([.!?。…]+["'”’)]*)([\ue000-\uf8ff]+)/g;

const FENCE = /^\s*(?:`{3,}|~{3,})/;
const HEADING = /^\s{0,3}#{1,6}\s/;
const ITEM = /^(?<mark>\s*(?:[-*+]|\d{1,3}[.)])\s+)(?<words>.*)$/;
/** What states nothing: a question, what introduces a list, that there is no answer. */
const NO_CLAIM =
  /[?？:：]$|찾지 못했|찾을 수 없|나와 있지 않|답[이은] 없|알 수 없|다음과 같|hold(?:s)? (?:no|none)|not? (?:found|mentioned|in the)|do(?:es)? not (?:say|mention|contain)/i;
/** A longer paragraph is no prose, and is taken as one sentence. In UTF-16 units. */
const LONGEST = 8000;
/** Words of a sentence that can state something. A Korean one needs no more than two: `정확도는 떨어진다.` */
const SHORTEST_CLAIM = { ko: 2, other: 3 } as const;

/** The sentences of an answer, paragraph by paragraph, each with what it cites. Code, headings and the like claim nothing. */
export function readAnswer(markdown: string): readonly (readonly WrittenSentence[])[] {
  return blocksOf(markdown.replace(MARKS, '').replace(/\r\n?/g, '\n')).map(block =>
    block.isProse ? sentencesOf(block.text) : [{ markdown: block.text, citations: [], isClaim: false }],
  );
}

interface Block {
  readonly text: string;
  readonly isProse: boolean;
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const close = (isProse: boolean): void => {
    const text = lines.join('\n');
    if (text.trim() !== '') blocks.push({ text, isProse });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[0].trim();
    if (fence !== undefined) {
      lines.push(line);
      if (mark?.startsWith(fence)) {
        close(false);
        fence = undefined;
      }
    } else if (mark !== undefined) {
      close(true);
      lines.push(line);
      fence = mark;
    } else if (HEADING.test(line)) {
      close(true);
      lines.push(line);
      close(false);
    } else if (line.trim() === '' || ITEM.test(line)) {
      close(true);
      lines.push(line);
    } else lines.push(line);
  }
  close(fence === undefined);
  return blocks;
}

function sentencesOf(block: string): readonly WrittenSentence[] {
  const { mark = '', words = block } = ITEM.exec(block.split('\n')[0] ?? '')?.groups ?? {};
  const rest = mark === '' ? block : [words, ...block.split('\n').slice(1)].join('\n');
  const cited: (readonly WrittenCitation[])[] = [];
  const marked = rest
    .replace(CITATION, (written, ...found) => {
      if (FIRST_MARK + cited.length >= LAST_MARK) return written;
      cited.push(citationsIn(found.at(-1)));
      return String.fromCharCode(FIRST_MARK + cited.length - 1);
    })
    .replace(BEHIND_THE_END, '$2$1');
  const spans = marked.length > LONGEST ? [[0, marked.length] as const] : splitSentences(marked, [0, marked.length]);
  return spans.map(([start, end], i) => {
    const sentence = marked.slice(start, end);
    const citations = [...sentence.matchAll(MARKS)].flatMap(({ 0: at }) => cited[at.charCodeAt(0) - FIRST_MARK] ?? []);
    const plain = sentence.replace(MARKS, '').trim();
    return { markdown: i === 0 ? mark + plain : plain, citations, isClaim: isClaim(plain) };
  });
}

function citationsIn({
  numbers = '',
  quote,
}: {
  readonly numbers?: string;
  readonly quote?: string;
}): readonly WrittenCitation[] {
  const words = quote?.replace(QUOTATION_MARKS, '');
  return numbers.split(',').map(number => ({
    evidence: Number(number) - 1,
    ...(words !== undefined && words !== '' && { quote: words }),
  }));
}

function isClaim(sentence: string): boolean {
  const shortest = /[가-힣]/.test(sentence) ? SHORTEST_CLAIM.ko : SHORTEST_CLAIM.other;
  return !NO_CLAIM.test(sentence) && (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= shortest;
}
