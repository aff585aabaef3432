import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnnotationId } from '../../../src/core/annotations/annotation';
import { annotationOf, changedEntry, entryOf, type JsonObject } from '../../../src/core/annotations/annotation-entry';
import {
  type AnnotationPage,
  EMPTY_PAGE,
  itemsOf,
  parsePage,
  printPage,
} from '../../../src/core/annotations/annotation-page';

const NEW = {
  id: 'urn:uuid:1' as AnnotationId,
  colour: 'green',
  note: '왜?',
  selectors: { exact: '두 모델', prefix: '앞 ', suffix: '을', start: 7 },
  created: '2026-11-22T09:00:00.000Z',
  source: 'notes/a.md',
} as const;

function read(text: string): AnnotationPage {
  const page = parsePage(new TextEncoder().encode(text));
  if (typeof page === 'string') throw new Error(page);
  return page;
}

function pageOf(...entries: readonly unknown[]): AnnotationPage {
  return { ...EMPTY_PAGE, items: itemsOf(entries) };
}

describe('a highlight as an entry of a file', () => {
  it('is an annotation of the W3C model: a note as its body, quote and position as its selectors', () => {
    assert.deepEqual(entryOf(NEW), {
      id: 'urn:uuid:1',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-11-22T09:00:00.000Z',
      modified: '2026-11-22T09:00:00.000Z',
      body: [{ type: 'TextualBody', value: '왜?', format: 'text/plain', purpose: 'commenting' }],
      target: {
        type: 'SpecificResource',
        source: 'notes/a.md',
        styleClass: 'green',
        selector: [
          { type: 'TextQuoteSelector', exact: '두 모델', prefix: '앞 ', suffix: '을' },
          { type: 'TextPositionSelector', start: 7, end: 11 },
        ],
      },
    });
  });

  it('without a note only highlights, and has no body', () => {
    const entry = entryOf({ ...NEW, note: '' });
    assert.equal(entry['motivation'], 'highlighting');
    assert.ok(!('body' in entry));
  });

  it('is none with an id as long as a page', () => {
    assert.ok(annotationOf({ ...entryOf(NEW), id: 'i'.repeat(200) }));
    assert.equal(annotationOf({ ...entryOf(NEW), id: 'i'.repeat(201) }), undefined);
  });

  it('is read back as it was written', () => {
    const { source: _, ...written } = NEW;
    assert.deepEqual(annotationOf(entryOf(NEW)), { ...written, modified: NEW.created });
  });

  it('of another tool is read as far as it says what we know', () => {
    const entry = {
      id: 'https://example.com/1',
      type: ['Annotation', 'Thing'],
      body: { type: 'TextualBody', value: 'a note' },
      target: [{ source: 'a.md', selector: { type: 'TextQuoteSelector', exact: 'quote' } }],
    };
    const annotation = annotationOf(entry);
    assert.deepEqual(annotation?.selectors, { exact: 'quote', prefix: '', suffix: '', start: undefined });
    assert.deepEqual([annotation?.note, annotation?.colour], ['a note', 'yellow']);
  });

  it('keeps what it does not know when it is changed, and changes nothing else', () => {
    const entry: JsonObject = {
      ...entryOf(NEW),
      creator: { name: '도토리' },
      body: [{ type: 'TextualBody', value: 'tag', purpose: 'tagging' }, ...(entryOf(NEW)['body'] as unknown[])],
    };
    const changed = changedEntry(entry, { colour: 'blue', note: '이제 알겠다' }, 'later');
    assert.deepEqual(changed['creator'], { name: '도토리' });
    const annotation = annotationOf(changed);
    assert.deepEqual([annotation?.colour, annotation?.note, annotation?.modified], ['blue', '이제 알겠다', 'later']);
    assert.deepEqual((changed['body'] as unknown[]).length, 2);
    assert.deepEqual(annotation?.selectors, NEW.selectors);
  });

  it('without its note is only a highlight again', () => {
    const changed = changedEntry(entryOf(NEW), { note: '' }, NEW.created);
    assert.deepEqual(changed, entryOf({ ...NEW, note: '' }));
  });

  const broken: Readonly<Record<string, unknown>> = {
    'a text': 'text',
    nothing: null,
    'a list': [entryOf(NEW)],
    'one without an id': { ...entryOf(NEW), id: undefined },
    'one of another type': { ...entryOf(NEW), type: 'Bookmark' },
    'one without a target': { id: 'a', type: 'Annotation' },
    'one whose quote is no text': {
      id: 'a',
      type: 'Annotation',
      target: { selector: [{ type: 'TextQuoteSelector', exact: 7 }] },
    },
    'one that quotes a whole book': {
      ...entryOf({ ...NEW, selectors: { ...NEW.selectors, exact: 'a'.repeat(5000) } }),
    },
  };
  for (const [what, entry] of Object.entries(broken)) {
    it(`is no highlight when it is ${what}, and is written back as it is`, () => {
      assert.equal(annotationOf(entry), undefined);
      const page = read(printPage(pageOf(entry, entryOf(NEW))) ?? '');
      assert.equal(page.items.filter(({ annotation }) => annotation).length, 1);
      assert.deepEqual(page.items.at(-1)?.entry, JSON.parse(JSON.stringify(entry)));
    });
  }
});

describe('a file of highlights', () => {
  it('is indented, ends with a line break, and lists highlights in the order of the text', () => {
    const later = entryOf({ ...NEW, id: 'urn:uuid:0' as AnnotationId, selectors: { ...NEW.selectors, start: 90 } });
    const text = printPage(pageOf(later, entryOf(NEW))) ?? '';
    assert.match(
      text,
      /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld",\n {2}"type": "AnnotationPage",\n/,
    );
    assert.match(text, /\}\n$/);
    assert.ok(text.indexOf('urn:uuid:1') < text.indexOf('urn:uuid:0'));
  });

  it('is not there when there is nothing in it', () => {
    assert.equal(printPage(EMPTY_PAGE), undefined);
    assert.notEqual(printPage({ ...EMPTY_PAGE, rest: { ...EMPTY_PAGE.rest, label: 'mine' } }), undefined);
  });

  it('keeps what it says besides its items', () => {
    const text = '{"@context": ["a", "b"], "type": "AnnotationPage", "label": "내 것", "items": []}';
    assert.deepEqual(JSON.parse(printPage(read(text)) ?? ''), JSON.parse(text));
  });

  it('that holds one id twice, as a merge leaves it, shows the first and keeps both', () => {
    const other = { ...entryOf(NEW), created: 'another time' };
    const page = pageOf(entryOf(NEW), other);
    assert.deepEqual(
      page.items.map(({ annotation }) => annotation?.created),
      [NEW.created, undefined],
    );
    assert.equal(read(printPage(page) ?? '').items.length, 2);
  });

  const problems: Readonly<Record<string, readonly [bytes: Uint8Array, problem: string]>> = {
    'is no JSON': [new TextEncoder().encode('{"items": [\n<<<<<<< HEAD\n'), 'notJson'],
    'is no UTF-8': [new Uint8Array([0x7b, 0xff, 0xfe]), 'notUtf8'],
    'has no items': [new TextEncoder().encode('{"type": "AnnotationPage"}'), 'notAPage'],
    'is another thing': [new TextEncoder().encode('[1]'), 'notAPage'],
    'is enormous': [new Uint8Array(5 * 1024 * 1024), 'tooLarge'],
  };
  for (const [what, [bytes, problem]] of Object.entries(problems)) {
    it(`that ${what} says so`, () => assert.equal(parsePage(bytes), problem));
  }

  it('that is empty is an empty file, and one with a byte order mark is read', () => {
    assert.deepEqual(read(''), EMPTY_PAGE);
    assert.deepEqual(read(`\uFEFF${printPage(pageOf(entryOf(NEW)))}`).items.length, 1);
  });

  it('of any entries is written back with all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), entries => {
        const back = read(printPage(pageOf(...entries, entryOf(NEW))) ?? '');
        const sorted = (list: readonly unknown[]): readonly string[] => list.map(entry => JSON.stringify(entry)).sort();
        assert.deepEqual(
          sorted(back.items.map(({ entry }) => entry)),
          sorted(JSON.parse(JSON.stringify([...entries, entryOf(NEW)]))),
        );
      }),
    );
  });

  it('that was written and read is written the same again', () => {
    const note = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), note, fc.nat(20))), list => {
        const entries = list.map(([id, note, start]) =>
          entryOf({ ...NEW, id: id as AnnotationId, note, selectors: { ...NEW.selectors, start } }),
        );
        const once = printPage(pageOf(...entries)) ?? '';
        assert.equal(printPage(read(once)) ?? '', once);
      }),
    );
  });
});
