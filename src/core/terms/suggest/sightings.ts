/** Where an article tells names of things apart, or says what something is. */
import { type BracketNames, bracketNames } from './bracket-names';
import type { Definition } from './definition';
import { englishDefinition, englishQuestion } from './english-definition';
import { koreanDefinition, koreanQuestion } from './korean-definition';
import type { TermNames } from './names';
import type { Paragraph } from './paragraph';
import { sentencesOf } from './sentences';

/** What speaks for a term: names beside each other, a sentence that defines it, a heading that asks for it, an item that names it. */
export type Evidence = 'expansion' | 'translation' | Definition['strength'] | 'question' | 'listed';

export interface Sighting {
  readonly names: TermNames;
  readonly evidence: Evidence;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** The line of the file on which its paragraph begins. */
  readonly line: number;
}

/** A longer sentence defines nothing, and is no text for a card. */
const LONGEST_SENTENCE = 400;
const SHORTEST_SENTENCE = 16;
/** The description of a page that goes on elsewhere. */
const CUT_OFF = /(?:\.\.\.|…)$/;
/** Of one article, so that a list of abbreviations is not all that a library has to suggest. */
const MOST = 300;

/** What the paragraphs of one article have to say, the first {@link MOST} of it. */
export function sightingsIn(paragraphs: Iterable<Paragraph>): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const paragraph of paragraphs) {
    for (const sighting of paragraph.isHeading ? questionsIn(paragraph) : toldIn(paragraph)) {
      found.push(sighting);
      if (found.length === MOST) return found;
    }
  }
  return found;
}

function* questionsIn({ text, line }: Paragraph): Generator<Sighting> {
  const names = koreanQuestion(text.slice(0, 120)) ?? englishQuestion(text.slice(0, 120));
  if (names) yield { names, evidence: 'question', sentence: '', line };
  yield* pairsIn(bracketNames(text), line, '');
}

function* toldIn({ text, line, lead }: Paragraph): Generator<Sighting> {
  const listed = lead === undefined ? undefined : listedIn(text, lead);
  if (listed) yield { ...listed, line };
  for (const sentence of sentencesOf(text)) {
    if (sentence.length < SHORTEST_SENTENCE || sentence.length > LONGEST_SENTENCE || CUT_OFF.test(sentence)) continue;
    const definition = /[가-힣]/.test(sentence) ? koreanDefinition(sentence) : englishDefinition(sentence);
    const brackets = bracketNames(sentence);
    if (definition)
      yield { names: subjectOf(definition.names, brackets), evidence: definition.strength, sentence, line };
    yield* pairsIn(brackets, line, sentence);
  }
}

/** What is defined may be told by a part of the subject: `Amazon Elastic Kubernetes Service (EKS)`. */
function subjectOf(names: TermNames, brackets: readonly BracketNames[]): TermNames {
  const { en } = names;
  const [first] = brackets;
  const isPart =
    en !== undefined && first?.names.abbr !== undefined && first.names.en !== undefined && en.endsWith(first.names.en);
  return isPart ? first.names : names;
}

function* pairsIn(brackets: readonly BracketNames[], line: number, sentence: string): Generator<Sighting> {
  for (const { names } of brackets) {
    const evidence = names.abbr !== undefined && names.en !== undefined ? 'expansion' : 'translation';
    yield { names, evidence, sentence, line };
  }
}

/** `Reducer: A function that returns...`: an item that begins with a name and goes on as a definition does. */
function listedIn(text: string, lead: string): Pick<Sighting, 'names' | 'evidence' | 'sentence'> | undefined {
  const told = /^[\s:：–—-]+(?<told>.{20,})$/.exec(text.slice(lead.length, lead.length + LONGEST_SENTENCE))?.groups?.[
    'told'
  ];
  if (told === undefined || !text.startsWith(lead)) return undefined;
  // As a sentence it would be a definition, or it is a remark on the name.
  const isKorean = /[가-힣]/.test(told);
  const [first = ''] = sentencesOf(told);
  const definition = isKorean
    ? koreanDefinition(`${lead}은(는) ${first}`.replace('은(는)', topicOf(lead)))
    : englishDefinition(`${lead.replace(/\s\([^()]*\)$/, '')} is ${first.charAt(0).toLowerCase()}${first.slice(1)}`);
  return definition && definition.strength !== 'weak'
    ? { names: definition.names, evidence: 'listed', sentence: first }
    : undefined;
}

/** The topic particle, which the sentence would have. */
function topicOf(name: string): string {
  const code = name.charCodeAt(name.length - 1) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 > 0 ? '은' : '는';
}
