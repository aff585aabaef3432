import assert from 'node:assert/strict';
import { HELP, readArguments } from '../../../src/mcp/arguments';
import { UsageError } from '../../../src/mcp/usage-error';

function complaintAbout(...argv: readonly string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return 'nothing is wrong';
}

describe('the command line', () => {
  it('names folders and glossaries as often as one likes, and one index', () => {
    assert.deepEqual(readArguments(['--library', 'a', '--library=b', '--glossary', 'c.yaml', '--index', 'd']), {
      kind: 'serve',
      libraries: ['a', 'b'],
      glossaries: ['c.yaml'],
      index: 'd',
    });
  });

  it('needs nothing', () => {
    assert.deepEqual(readArguments([]), { kind: 'serve', libraries: [], glossaries: [], index: undefined });
  });

  it('asks for help rather than for anything else', () => {
    assert.deepEqual(readArguments(['--library', 'a', '--help']), { kind: 'help' });
    assert.deepEqual(readArguments(['-h']), { kind: 'help' });
    assert.deepEqual(readArguments(['--version']), { kind: 'version' });
  });

  it('is told in one line what is wrong with it, by name', () => {
    for (const [argv, word] of [
      [['--libary', 'a'], '--libary'],
      [['--library'], '--library'],
      [['--library', '--index', 'a'], '--library'],
      [['notes'], 'notes'],
      [['--help=no'], '--help'],
    ] as const) {
      const complaint = complaintAbout(...argv);
      assert.match(complaint, /^[^\n]+\. Run it with --help to see what it takes\.$/);
      assert.ok(complaint.includes(word), complaint);
    }
  });

  it('is explained by the help, every option of it', () => {
    for (const option of ['--library', '--glossary', '--index', '--help', '--version'])
      assert.ok(HELP.includes(option));
  });
});
