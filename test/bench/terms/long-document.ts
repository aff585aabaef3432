import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingsOf } from '../../../src/core/terms/name';
import type { Term } from '../../../src/core/terms/term';
import type { Random } from '../search/random';

const ARTICLES = 'data/articles';

/** One word in so many is a name of a term. */
const PLANTED = 25;

/** After a planted name in Korean; not every one agrees with its noun, as in texts of people. */
const PARTICLES = ['', '', '을', '는', '이', '의', '에서', '로', '와', '들을', '에서의'];

/**
 * A text of this many bytes, half of it Korean and half English, a third of its lines comments in code: sentences of our own
 * articles and definitions in another order, with names of these terms among their words.
 */
export function longDocument(real: readonly Term[], terms: readonly Term[], bytes: number, random: Random): string {
  const sentences = sentencesOf(real);
  const lines: string[] = [];
  const written = { ko: 0, en: 0 };
  for (let number = 0; written.ko + written.en < bytes; number++) {
    const language = written.ko < written.en ? 'ko' : 'en';
    const sentence = planted(random.of(sentences[language]) ?? '', random.of(terms), language, random);
    const line = `${number % 3 === 0 ? inCode(sentence, random.of(terms)) : sentence}\n`;
    lines.push(line);
    written[language] += Buffer.byteLength(line);
  }
  return lines.join('');
}

function planted(sentence: string, term: Term | undefined, language: 'ko' | 'en', random: Random): string {
  const words = sentence.split(' ');
  if (term === undefined || random.below(PLANTED) >= words.length) return sentence;
  const name = random.of(headingsOf(term)) ?? '';
  const particle = language === 'ko' ? random.of(PARTICLES) : random.of(['', 's', '.']);
  words.splice(random.below(words.length), 0, `${name}${particle}`);
  return words.join(' ');
}

function inCode(sentence: string, term: Term | undefined): string {
  const words = (term?.en ?? 'Value').split(/[^A-Za-z]+/).filter(word => word !== '');
  const name = words.map((word, i) => (i === 0 ? word.toLowerCase() : word)).join('');
  return `  const ${name} = read${words.join('')}(source, { limit: 20 }); // ${sentence}`;
}

function sentencesOf(terms: readonly Term[]): { readonly ko: readonly string[]; readonly en: readonly string[] } {
  const articles = readdirSync(ARTICLES).map(name => readFileSync(join(ARTICLES, name), 'utf8'));
  const definitions = terms.map(({ definition }) => `${definition.ko ?? ''}\n${definition.en ?? ''}`);
  const sentences = [...articles, ...definitions]
    .join('\n')
    .split(/\n+|(?<=[.!?]) /)
    .filter(text => text.length > 20);
  const isKorean = (text: string) => /[가-힣]/.test(text);
  return { ko: sentences.filter(isKorean), en: sentences.filter(text => !isKorean(text)) };
}
