import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ShelfId } from '../../../src/core/library/shelf';
import { readGlossaries } from '../../../src/mcp/glossaries';
import { UsageError } from '../../../src/mcp/usage-error';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

const TIDE = { id: 'tide', en: 'Tide', aliases: [], definition: { en: 'Ours.' }, related: [], articles: [] };

/** The definitions of the tide, or whatever else is there, from files that were asked for and those of libraries. */
function definitions(options: { files?: readonly string[]; folders?: readonly string[]; warned?: string[] }) {
  const bundled = JSON.stringify([{ name: 'sea.yaml', entries: [{ term: TIDE, lines: { first: 0, last: 2 } }] }]);
  return readGlossaries({
    files: options.files ?? [],
    shelves: (options.folders ?? []).map(folder => ({
      id: 'a' as ShelfId,
      uri: pathToFileURL(folder).href,
      label: 'A',
    })),
    bundled: join(temporaryFolder({ 'glossary.json': bundled }), 'glossary.json'),
    warn: sentence => options.warned?.push(sentence),
  }).map(({ definition }) => definition.en);
}

function complaintAbout(name: string, text: string): string {
  try {
    definitions({ files: [join(temporaryFolder({ [name]: text }), name)] });
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message.replace(/“.*[/\\]/, '“');
  }
  return 'nothing is wrong';
}

describe('the glossaries of the server', () => {
  after(removeTemporaryFolders);

  it('are read in every format', () => {
    const folder = temporaryFolder({
      'a.yml': '- {en: A, definition: a}',
      'b.md': '## B\n\nb\n',
      'c.csv': 'term,definition\nC,c\n',
      'd.tbx':
        '<tbx><conceptEntry><descrip type="definition">d</descrip><langSec xml:lang="en"><termSec><term>D</term></termSec></langSec></conceptEntry></tbx>',
    });
    const files = ['a.yml', 'b.md', 'c.csv', 'd.tbx'].map(name => join(folder, name));
    assert.deepEqual(definitions({ files }), ['a', 'b', 'c', 'd', 'Ours.']);
  });

  it('are a file that was asked for before the library’s own, and that before ours', () => {
    const library = temporaryFolder({ '.seoga/glossary.csv': 'term,definition\nTide,The library’s.\n' });
    const asked = temporaryFolder({ 'mine.md': '## Tide\n\nMine.\n' });
    assert.deepEqual(definitions({ folders: [library] }), ['The library’s.']);
    assert.deepEqual(definitions({ folders: [library], files: [join(asked, 'mine.md')] }), ['Mine.']);
  });

  it('are told in one sentence with file and line where they are wrong', () => {
    assert.equal(
      complaintAbout('a.yaml', '- {en: A, definition: a}\n- {en: B}\n'),
      'The glossary “a.yaml” has a mistake on line 2: this term has no definition.',
    );
    assert.equal(
      complaintAbout('a.csv', 'colour,size\n'),
      'The glossary “a.csv” has a mistake on line 1: the first row has to name the columns, such as term and definition.',
    );
    assert.match(complaintAbout('a.yaml', '- en: [a\n'), /^The glossary “a\.yaml” has a mistake on line \d: [^.]+\.$/);
    assert.match(complaintAbout('a.txt', 'A: a'), /--glossary takes a YAML, Markdown, CSV or TBX file\.$/);
  });

  it('may have what is no more than odd', () => {
    assert.equal(complaintAbout('a.yaml', '- {en: A, definition: a, colour: blue}'), 'nothing is wrong');
  });

  it('serve a library whose own is broken, without its mistakes', () => {
    const warned: string[] = [];
    const folder = temporaryFolder({ '.seoga/glossary.yaml': '- {en: Ebb, definition: It goes.}\n- {en: Flow}\n' });
    assert.deepEqual(definitions({ folders: [folder], warned }), ['It goes.', 'Ours.']);
    assert.match(warned.join(), /glossary\.yaml” has a mistake on line 2/);
  });

  it('are not read through a link that leads out of the library', () => {
    const outside = temporaryFolder({ 'glossary.yaml': '- {en: Secret, definition: hunter2}' });
    const folder = temporaryFolder({ 'a.md': '# A' });
    symlinkSync(outside, join(folder, '.seoga'));
    assert.deepEqual(definitions({ folders: [folder] }), ['Ours.']);
  });
});
