import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Fitting, fitCandidate } from '../../../src/core/refactor/fit-candidate';

const file = (fitting: Partial<Fitting>): Fitting => ({
  languageId: 'typescript',
  original: 'for (;;) {\n    a();\n  }',
  margin: '  ',
  step: '  ',
  eol: '\n',
  ...fitting,
});

describe('code that takes the place of other', () => {
  const fitted = 'while (b) {\n    c();\n  }';

  it('stands where that stood, when the answer was indented as the file is', () => {
    assert.equal(fitCandidate('  while (b) {\n    c();\n  }', file({})), fitted);
  });

  it('stands there, too, when the answer was not indented', () => {
    assert.equal(fitCandidate('while (b) {\n  c();\n}', file({})), fitted);
  });

  it('and when it begins like the selection, with only its other lines indented', () => {
    assert.equal(fitCandidate('while (b) {\n    c();\n  }', file({})), fitted);
  });

  it('and when it was indented further', () => {
    assert.equal(fitCandidate('      while (b) {\n        c();\n      }', file({})), fitted);
  });

  it('is told from code that begins like the selection where nothing closes at its margin', () => {
    const python = file({
      languageId: 'python',
      original: 'for x in y:\n        a += x',
      margin: '    ',
      step: '    ',
    });
    const wanted = 'a = sum(y)\n    if a:\n        b()';
    assert.equal(fitCandidate('    a = sum(y)\n    if a:\n        b()', python), wanted);
    assert.equal(fitCandidate('a = sum(y)\nif a:\n    b()', python), wanted);
  });

  it('keeps its depth where the selection ends further out than it begins', () => {
    const outwards = file({ original: 'a();\n  }\n  b();', margin: '    ' });
    assert.equal(fitCandidate('    c();\n  }\n  d();', outwards), 'c();\n  }\n  d();');
  });

  it('has tabs in a file of tabs, and spaces in one of spaces', () => {
    const tabs = file({ original: 'for (;;) {\n\t\ta();\n\t}', margin: '\t', step: '\t' });
    assert.equal(
      fitCandidate('while (b) {\n    if (c)\n        d();\n}', tabs),
      'while (b) {\n\t\tif (c)\n\t\t\td();\n\t}',
    );
    assert.equal(
      fitCandidate('while (b) {\n\tif (c)\n\t\td();\n}', file({})),
      'while (b) {\n    if (c)\n      d();\n  }',
    );
  });

  it('keeps the space in front of the stars of a comment', () => {
    const tabs = file({ original: 'a();', margin: '\t', step: '\t' });
    assert.equal(
      fitCandidate('/**\n * b\n */\nif (a) {\n  b();\n}', tabs),
      '/**\n\t * b\n\t */\n\tif (a) {\n\t\tb();\n\t}',
    );
  });

  it('leaves lines inside of strings as they are', () => {
    assert.equal(fitCandidate('const a = `\nx\n    y`;\nb();', file({})), 'const a = `\nx\n    y`;\n  b();');
  });

  it('has the line ends of its file', () => {
    const windows = file({ original: 'a();\r\n  b();', eol: '\r\n' });
    assert.equal(fitCandidate('  c();\n\n  d();', windows), 'c();\r\n\r\n  d();');
  });

  it('behind other code on its line keeps the depth of its further lines', () => {
    const behind = file({ original: '{\n    a: 1,\n  }', margin: '  const x = ' });
    assert.equal(fitCandidate('{\n  a: 2,\n}', behind), '{\n    a: 2,\n  }');
    assert.equal(fitCandidate('{\n    a: 2,\n  }', behind), '{\n    a: 2,\n  }');
  });

  it('that fits already is left alone', () => {
    const line = fc.constantFrom('a();', '  b();', '    c();', '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const code = ['a();', ...lines, 'z();'].join('\n');
        const fitting = file({ original: code, margin: '' });
        return fitCandidate(code, fitting) === code;
      }),
    );
  });

  it('is as it stands where the model answers with that, in whichever way it counts the first line', () => {
    const python = 'def f():\n    a = 1\n    return a';
    for (const margin of ['', '    ', '        ']) {
      const inFile = python.replaceAll('\n', `\n${margin}`);
      const fitting = { languageId: 'python', original: inFile, margin, step: '    ', eol: '\n' } as const;
      for (const answer of [python, inFile, margin + inFile])
        assert.equal(fitCandidate(answer, fitting), inFile, JSON.stringify({ margin, answer }));
    }
    const call = { languageId: 'python', original: 'f(a,\n      b)', margin: '  x = ', step: '  ', eol: '\n' } as const;
    assert.equal(fitCandidate('f(a,\n      c)', call), 'f(a,\n      c)');
  });

  it('is as it stands, however deep its lines are', () => {
    const depths = fc.array(fc.nat(3), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(depths, fc.nat(2), ([first = 0, ...rest], outer) => {
        const indent = (depth: number): string => '    '.repeat(depth + outer);
        const original = ['a', ...rest.map(depth => `${indent(depth)}a`)].join('\n');
        const margin = indent(first);
        const fitting = { languageId: 'python', original, margin, step: '    ', eol: '\n' } as const;
        const common = Math.min(first, ...rest) + outer;
        const dedented = (margin + original).replace(new RegExp(`^ {${common * 4}}`, 'gm'), '');
        for (const answer of [original, margin + original, dedented])
          assert.equal(fitCandidate(answer, fitting), original, answer);
      }),
    );
  });
});
