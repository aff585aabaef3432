import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ModelFailure } from '../../../src/core/ask/language-model';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import { type BuildParts, buildSet, type Written } from '../../../src/core/question-set/build-set';
import { doneIn, type PassageRef, planLine, readJournal, type SetPlan } from '../../../src/core/question-set/journal';
import { EVIDENCE, FakeModel, PASSAGE, parts, QUESTION, RIGHT, WRONG } from './fakes';

const never = new CancellationSource().token;
const refs = (count: number): readonly PassageRef[] =>
  Array.from({ length: count }, (_, i) => ({
    article: `notes/${i}.md` as ArticleId,
    title: `글 ${i}`,
    lines: [1, 2] as const,
    hash: `hash${i}`,
    ...(i === 0 && { source: 'https://example.com/' }),
  }));
const plan = (count: number): SetPlan => ({
  begun: '2026-01-02T03:04:05.000Z',
  seoga: '1.2.3',
  scope: 'All articles',
  samples: 2,
  passages: refs(count),
});
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function building(of: Partial<BuildParts> = {}): BuildParts {
  const writer = new FakeModel(asked => (asked === 'question' ? QUESTION : RIGHT));
  return {
    ...parts({ writer, samples: { count: 2, atOnce: 1 } }),
    passage: async () => PASSAGE,
    hash,
    now: () => '2026-02-03T04:05:06.000Z',
    ...of,
  };
}

async function all(of: AsyncIterable<Written>): Promise<readonly Written[]> {
  const found: Written[] = [];
  for await (const one of of) found.push(one);
  return found;
}

/** What two files hold that were written until `cut` characters of it were on the disk. */
function filesAfter(written: readonly Written[], cut: number): { readonly journal: string; readonly set: string } {
  let [journal, set, left] = ['', '', cut];
  for (const { entryLine, setLine = '' } of written) {
    journal += entryLine.slice(0, Math.max(0, left));
    left -= entryLine.length;
    set += setLine.slice(0, Math.max(0, left));
    left -= setLine.length;
  }
  return { journal: planLine(plan(written.length)) + journal, set };
}
const whole = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

describe('building a set', () => {
  it('gives for each passage its entry, and a line where an answer is kept', async () => {
    const says = [RIGHT, WRONG, WRONG, RIGHT];
    const writer = new FakeModel((asked, time) => (asked === 'question' ? QUESTION : (says[time] ?? WRONG)));
    const [kept, dropped, other] = await all(buildSet(plan(3), new Set(), building({ writer }), never));
    assert.deepEqual(kept?.entry, {
      passage: 0,
      line: hash(kept?.setLine?.trimEnd() ?? ''),
      model: 'fake',
      at: '2026-02-03T04:05:06.000Z',
      seoga: '1.2.3',
      from: refs(1)[0],
      tried: 1,
      verified: 1,
      question: QUESTION,
      outcome: 'kept',
      citations: [{ article: EVIDENCE.article, line: 8, quote: '응답 시간을 200밀리초에서 20밀리초로 줄인다' }],
    });
    assert.equal(dropped?.entry.outcome, 'notVerified');
    assert.equal(dropped?.setLine, undefined);
    assert.equal(other?.entry.outcome, 'kept');
  });

  it('passes over what is done, and over passages that are gone', async () => {
    const read: number[] = [];
    const passage: BuildParts['passage'] = async ref => {
      read.push(refs(4).findIndex(({ hash }) => hash === ref.hash));
      return read.length === 1 ? undefined : PASSAGE;
    };
    const written = await all(buildSet(plan(4), new Set([0, 2]), building({ passage }), never));
    assert.deepEqual(read, [1, 3]);
    assert.deepEqual(
      written.map(({ entry }) => [entry.passage, entry.outcome]),
      [
        [1, 'gone'],
        [3, 'kept'],
      ],
    );
  });

  it('throws where a model fails, and writes nothing of that passage', async () => {
    const writer = new FakeModel((asked, time) =>
      asked !== 'question' ? RIGHT : time === 1 ? new ModelFailure('unreachable') : QUESTION,
    );
    const set = buildSet(plan(3), new Set(), building({ writer }), never);
    assert.equal((await set.next()).value?.entry.passage, 0);
    await assert.rejects(set.next(), { kind: 'unreachable' });
  });

  it('goes on wherever it was killed: every passage is tried, and none is kept twice', async () => {
    const count = 4;
    let marks = 0;
    // As in life no two requests have the same mark, so no two lines are the same.
    const mark = (): string => `k${++marks}`;
    const written = await all(buildSet(plan(count), new Set(), building({ mark }), never));
    const length = written.reduce((sum, { entryLine, setLine = '' }) => sum + entryLine.length + setLine.length, 0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: length }), async cut => {
        const left = filesAfter(written, cut);
        const [journal, set] = [whole(left.journal), whole(left.set)];
        const read = readJournal(journal);
        assert.ok(read);
        const known = new Set(set.split('\n').map(hash));
        const rest = await all(buildSet(read.plan, doneIn(read, known), building({ mark }), never));
        const kept = set + rest.map(({ setLine = '' }) => setLine).join('');
        assert.equal(new Set(whole(kept).trimEnd().split('\n')).size, count);
        assert.equal(whole(kept).trimEnd().split('\n').length, count);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the journal of a set', () => {
  const entry = (line: string | undefined, passage = 0) => ({
    passage,
    outcome: line === undefined ? 'notFound' : 'kept',
    ...(line !== undefined && { line }),
    tried: 1,
    verified: 1,
    model: 'm',
    at: 'now',
    seoga: '1',
    from: refs(1)[0],
  });
  const journalOf = (...entries: readonly unknown[]): string =>
    planLine(plan(2)) + entries.map(one => `${JSON.stringify(one)}\n`).join('');

  it('is read as it was written', () => {
    const read = readJournal(journalOf(entry('x')));
    assert.deepEqual(read?.plan.passages, plan(2).passages);
    assert.equal(read?.entries.length, 1);
  });

  it('counts a line that the user took out as done, unless it was the last', () => {
    const read = readJournal(journalOf(entry('x', 0), entry('y', 1)));
    assert.ok(read);
    assert.deepEqual([...doneIn(read, new Set(['y']))], [0, 1]);
    assert.deepEqual([...doneIn(read, new Set(['x']))], [0]);
  });

  it('is nothing else: other files, other versions and broken plans are none', () => {
    const good = JSON.parse(planLine(plan(1)));
    for (const other of [
      '',
      'text',
      '{}',
      '[]',
      'null',
      '{"messages": []}',
      { ...good, seogaQuestionSet: 2 },
      { ...good, samples: 0 },
      { ...good, samples: '4' },
      { ...good, passages: [{}] },
      { ...good, passages: [{ ...good.passages[0], lines: [1] }] },
      { ...good, judge: 'me' },
      { ...good, scope: 3 },
    ]) {
      const text = typeof other === 'string' ? other : JSON.stringify(other);
      assert.equal(readJournal(text), undefined, text);
    }
  });

  it('leaves out entries that are none, and those of passages that the plan does not have', () => {
    const read = readJournal(
      journalOf(
        { passage: 0 },
        'x',
        entry('x', 7),
        { ...entry('x'), from: {} },
        { ...entry('x'), line: 3 },
        entry(undefined),
      ),
    );
    assert.deepEqual(
      read?.entries.map(({ outcome }) => outcome),
      ['notFound'],
    );
  });

  it('is read from anything without throwing', () => {
    const plain = planLine(plan(2));
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 }), fc.string(), (all, rest) => {
        readJournal(rest);
        const read = readJournal(plain + all.map(one => `${JSON.stringify(one)}\n`).join('') + rest);
        assert.deepEqual(read?.entries, []);
      }),
      { numRuns: 50 },
    );
  });
});
