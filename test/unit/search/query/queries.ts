import fc from 'fast-check';
import type { Clause, Query } from '../../../../src/core/search/query/query';

/** Any string at all, and strings made of what a query gives a meaning to. */
export const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'" “ ” „ ＂ - － : ： OR or | ( ) a b Jane 벡터 ㄱㅅ ㅏ 검ㅅ . , ’ # + / 2026 2026-11 20 11.22'.split(' '),
        ...'topic title tag author source lang is before after 주제 글쓴이 상태 이전 새ㅔㅑㅊ tpoic unread 읽음 ko'.split(
          ' ',
        ),
        ...'topic: -topic: is: -is: before: :: -" \u1100\u1161 \u200b \ud800 😀'.split(' '),
        ' ',
        ' ',
        ' ',
        '\u3000',
        '\n',
      ),
      { maxLength: 20 },
    )
    .map(parts => parts.join('')),
);

/** A clause of these parts and no others. */
export function clauseOf(parts: Partial<Clause>): Clause {
  return { text: '', phrases: [], excluded: [], conditions: [], ...parts };
}

/** The words of a query that is nothing but words, as nearly all are, `''` where it is empty; undefined for any other. */
export function plainWords({ anyOf }: Query): string | undefined {
  const [clause, ...others] = anyOf;
  if (clause === undefined) return '';
  const { text, phrases, excluded, conditions } = clause;
  const isPlain = others.length + phrases.length + excluded.length + conditions.length === 0;
  return isPlain ? text : undefined;
}
