import { type AskedWord, wordsAsked } from '../search/text/asked-word';
import { folded } from '../search/text/letters';
import { headingsOf, otherNamesOf } from '../terms/name';
import type { Term } from '../terms/term';
import type { OtherNames } from './across/other-names';

/** Korean words that ask, or only point: they stand in a question, and not in what answers it. Without particles. */
const ASKING = new Set(
  '무엇 무엇인가 무엇인가요 무엇인지 무엇이 뭐 뭐가 뭘 뭐야 뭔가 뭔가요 뭔지 무슨 어떻게 어떤 어떤가 어떤가요 어디 어느 언제 누가 누구 왜 얼마 얼마나 몇 것 건가 건가요 수 때 등 및 좀 그리고 그럼 그러면 그런데 이것 그것 이런 그런 있나요 있나 있을까 있는지 있는 없나요 하나요 하나 하는지 되나요 되는지 할까 될까 하려면 해야 그렇게 이렇게 인가요 인가 해줘 주세요 궁금해 궁금합니다'.split(
    ' ',
  ),
);
/** Words that ask for an answer, in whatever form. */
const REQUEST = /^(?:알려|설명해|말해|가르쳐|정리해|요약해|대해|대하여|관해|관하여|대한|관한)/;
/** English words of questions, beyond those that any search passes over. */
const ENGLISH = new Set(
  'about any between does did explain describe tell give show mean means meaning should would could want need please'.split(
    ' ',
  ),
);
/** Endings of Korean verbs in questions: what stands before them is the verb. */
const VERB_ENDING =
  /(?:습니까|나요|까요|는가요?|은가요?|인가요?|는지요?|은지|을까|하는|되는|하면|하려면|하지|니까|니|냐|지|요)$/;
const SHORTEST = 2;

/** A name that a text writes instead of the one in the question: as likely as a form of the word. */
const OTHER_NAME = 0.5;
/** More names of one term are spellings. */
const NAMES = 6;

/**
 * The words of a question that its answer may hold: of `RAG는 환각을 어떻게 줄이나요?` they are `rag는`, `환각을` and `줄이나요`, this
 * one also as `줄이`. Of a question of nothing but small words all are looked for.
 * Terms of the glossary that stand in it are looked for by their other names, too, so that a Korean question finds an English answer.
 */
export function questionWords(
  question: string,
  terms: readonly Term[] = [],
  across: readonly OtherNames[] = [],
): readonly AskedWord[] {
  const all = wordsAsked(question);
  const telling = all.filter(word => !word.isCommon && !isAsking(word));
  const words = (telling.length > 0 ? telling : all).map(withVerbStem);
  const named = new Set<OtherNames>();
  const withNames = words.map(word => {
    const own = across.find(other => word.forms.some(({ stem }) => stem === other.word));
    if (!own) return word;
    named.add(own);
    return { ...word, forms: [...word.forms, ...own.names.map(name => ({ stem: name, unlikely: OTHER_NAME }))] };
  });
  const phrases = across.filter(other => !named.has(other)).map(({ word, names }) => asWord([word, ...names]));
  return [...withNames, ...terms.map(namesAsWord), ...phrases];
}

function namesAsWord(term: Term): AskedWord {
  return asWord(
    [...headingsOf(term), ...otherNamesOf(term)].map(name => folded(name.normalize('NFC'))).slice(0, NAMES),
  );
}

function asWord(names: readonly string[]): AskedWord {
  return { text: names[0] ?? '', forms: names.map(stem => ({ stem, unlikely: OTHER_NAME })), isCommon: false };
}

function isAsking({ text, forms }: AskedWord): boolean {
  return ENGLISH.has(text) || REQUEST.test(text) || ASKING.has(text) || forms.some(({ stem }) => ASKING.has(stem));
}

function withVerbStem(word: AskedWord): AskedWord {
  const { text, forms } = word;
  const stem = /^[가-힣]+$/.test(text) ? text.replace(VERB_ENDING, '') : text;
  if (stem.length < SHORTEST || stem === text || forms.some(form => form.stem === stem)) return word;
  return { ...word, forms: [...forms, { stem, unlikely: 1 }] };
}
