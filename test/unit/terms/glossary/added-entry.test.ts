import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addedEntry, writeYamlGlossary } from '../../../../src/core/terms/glossary/added-entry';
import { readYamlGlossary } from '../../../../src/core/terms/glossary/read-yaml';
import type { TermDraft } from '../../../../src/core/terms/glossary/term-draft';

const TIDE: TermDraft = {
  ko: '조수',
  en: 'Tide',
  aliases: ['밀물', 'ebb, flow'],
  definition: { ko: '달이 바다에 하는 일이다.', en: 'What the moon does to the sea.' },
};

/** The file as it is after a term was added; why it takes none otherwise. */
function textAfter(text: string, ...drafts: readonly TermDraft[]): string {
  const added = addedEntry(text, ...(drafts.length === 0 ? [TIDE] : drafts));
  if (added.kind !== 'insert') return JSON.stringify(added);
  return text.slice(0, added.offset) + added.text + text.slice(added.offset);
}

function namesIn(yaml: string): readonly (string | undefined)[] {
  return readYamlGlossary(yaml).entries.map(({ term: { en } }) => en);
}

const FOG = '- ko: 안개\n  en: Fog\n  definition: Low cloud.\n';

describe('a term that is added to a glossary', () => {
  it('is written as a person would, quoted only where it must be', () => {
    assert.equal(
      textAfter(''),
      [
        '- ko: 조수',
        '  en: Tide',
        '  aliases: [밀물, "ebb, flow"]',
        '  definition:',
        '    ko: 달이 바다에 하는 일이다.',
        '    en: What the moon does to the sea.',
        '',
      ].join('\n'),
    );
  });

  it('has a long definition folded, a sentence on each line', () => {
    const long =
      'It rises twice a day, sometimes once, and falls again as it came. No clock has ever kept its time as well: ever.';
    assert.equal(
      textAfter('', { en: 'Tide', definition: { en: long } }),
      `- en: Tide\n  definition:\n    en: >-\n      ${long.replace('came. ', 'came.\n      ')}\n`,
    );
  });

  it('is given an id only where its name does not make it', () => {
    assert.doesNotMatch(textAfter('', { ...TIDE, id: 'tide' }), /id:/);
    assert.match(textAfter('', { ...TIDE, id: 'high-tide' }), /^- id: high-tide\n/);
  });

  it('stands behind everything that was there, comments too', () => {
    const text = `# Of the sea.\n\n${FOG}  # what else?\n# The end.\n`;
    assert.ok(textAfter(text).startsWith(`${text}- ko: 조수\n`), textAfter(text));
    assert.ok(textAfter('# Nothing yet.\n').startsWith('# Nothing yet.\n- ko: 조수\n'));
    assert.ok(textAfter('# Nothing yet.').startsWith('# Nothing yet.\n- ko: 조수\n'));
    assert.ok(textAfter('---\n').startsWith('---\n- ko: 조수\n'));
  });

  it('begins a line of its own in a file that does not end with one', () => {
    assert.ok(textAfter(FOG.trimEnd()).startsWith(`${FOG}- ko: 조수\n`));
  });

  it('has the line ends of the file', () => {
    const text = FOG.replaceAll('\n', '\r\n');
    assert.ok(textAfter(text).startsWith(text));
    assert.doesNotMatch(textAfter(text), /[^\r]\n/);
  });

  it('is indented as the others are', () => {
    assert.match(textAfter('  - en: Fog\n    definition: Low cloud.\n'), /\n {2}- ko: 조수\n {4}en: Tide\n/);
    assert.match(textAfter('-   en: Fog\n    definition: Low cloud.\n'), /\n- {3}ko: 조수\n {4}en: Tide\n/);
    assert.match(textAfter('-\n  en: Fog\n  definition: Low cloud.\n'), /\n- ko: 조수\n {2}en: Tide\n/);
  });

  it('stands apart where the others do', () => {
    const text = `${FOG}\n${FOG.replaceAll('Fog', 'Mist')}`;
    assert.ok(textAfter(text).startsWith(`${text}\n- ko: 조수\n`), textAfter(text));
    assert.ok(textAfter(`${text}\n`).startsWith(`${text}\n- ko: 조수\n`));
    assert.match(textAfter(text, TIDE, { ...TIDE, en: 'Ebb' }), /\n\n- ko: 조수[^-]+\n\n- ko: 조수/);
  });

  it('stands before the end of the document, where it is marked', () => {
    assert.deepEqual(namesIn(textAfter(`${FOG}...\n`)), ['Fog', 'Tide']);
  });

  it('follows a text that keeps its empty lines', () => {
    for (const last of ['|', '|+', '>-', '>+']) {
      const text = `- en: Fog\n  definition: ${last}\n    Low cloud.\n\n\n`;
      assert.deepEqual(namesIn(textAfter(text)), ['Fog', 'Tide'], last);
    }
  });

  it('is not written into a file that is broken, is in brackets, or is no list', () => {
    assert.equal(addedEntry('- [', TIDE).kind, 'broken');
    assert.equal(addedEntry('en: Fog', TIDE).kind, 'broken');
    assert.equal(addedEntry('[{en: Fog, definition: Low cloud.}]', TIDE).kind, 'brackets');
    assert.equal(addedEntry('[]', TIDE).kind, 'brackets');
  });

  it('has to be a term, and a new one', () => {
    const kinds = [{ definition: { en: 'x' } }, { en: 'Tide' }, { ...TIDE, en: 'x'.repeat(1000) }].map(draft => {
      const added = addedEntry('', draft);
      return added.kind === 'noTerm' ? added.fault.kind : added.kind;
    });
    assert.deepEqual(kinds, ['noName', 'noDefinition', 'tooLong']);
    assert.deepEqual(addedEntry(`\n${FOG}`, { ...TIDE, id: 'fog' }), {
      kind: 'noTerm',
      fault: { kind: 'sameId', id: 'fog', line: 1 },
    });
  });

  it('reads as it was meant, whatever is in it, and leaves the others as they were', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            '가',
            ' ',
            '#',
            ': ',
            '- ',
            '"',
            "'",
            '[',
            ',',
            '|',
            '>',
            '\n',
            '\t',
            '&x',
            '*',
            '!',
            '%',
            '@',
            '`',
            '---',
            'null',
            '7',
            '\\',
            '.',
          ),
        )
        .map(parts => parts.join('')),
    );
    const name = words.map(text => `x${tidy(text)}`.trim());
    const draft = fc.record({
      ko: name,
      en: name,
      aliases: fc.array(name, { maxLength: 3 }),
      definition: fc.record(
        { ko: fc.array(name, { minLength: 1, maxLength: 9 }).map(parts => parts.join('. ')), en: name },
        { noNullPrototype: true },
      ),
    });
    const files = fc.constantFrom(
      '',
      `\uFEFF${FOG}`,
      `${FOG}\n# x\n${FOG}\n\n`,
      '# 1\n',
      FOG,
      FOG.trimEnd(),
      `---\n${FOG}`,
      `${FOG}\n${FOG}# x`,
      `  ${FOG.replaceAll('\n', '\n  ')}`,
      '-  en: a\n   definition: |\n     x\n\n',
      FOG.replaceAll('\n', '\r\n'),
    );
    fc.assert(
      fc.property(files, draft, (text, term) => {
        const added = addedEntry(text, term);
        assert.equal(added.kind, 'insert', JSON.stringify(added));
        if (added.kind !== 'insert') return;
        const file = readYamlGlossary(text.slice(0, added.offset) + added.text + text.slice(added.offset));
        const last = file.entries.at(-1)?.term;
        assert.deepEqual(file.entries.slice(0, -1), readYamlGlossary(text).entries);
        assert.deepEqual(
          [last?.ko, last?.en, last?.aliases, last?.definition],
          [term.ko, term.en, term.aliases, term.definition],
        );
      }),
    );
  });
});

/** As any name is once it was written: without control characters, spaces once. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a glossary that is written anew', () => {
  it('has the terms it was made of', () => {
    const folder = join(process.cwd(), 'data/glossary');
    for (const name of readdirSync(folder)) {
      const terms = readYamlGlossary(readFileSync(join(folder, name), 'utf8')).entries.map(({ term }) => term);
      const written = writeYamlGlossary(terms);
      assert.deepEqual(
        readYamlGlossary(written).entries.map(({ term }) => term),
        terms,
      );
    }
  });
});
