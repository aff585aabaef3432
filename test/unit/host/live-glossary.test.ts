import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/kit/event';
import { readGlossary } from '../../../src/core/terms/glossary/read-glossary';
import type { TermId } from '../../../src/core/terms/term';
import { type LiveFile, LiveGlossary } from '../../../src/host/kit/glossary';

const file = (name: string, yaml: string, layer: LiveFile['layer'] = 'user'): LiveFile => {
  const { entries, mistakes } = readGlossary('glossary.yaml', yaml);
  return { layer, label: name, uri: `file:///${name}`, entries, mistakes, text: yaml };
};
const term = (name: string, definition: string) => `- en: ${name}\n  definition: { en: ${definition} }\n`;

/** Glossaries as a test writes them. */
class Home {
  readonly #changed = new Emitter<void>();
  files: readonly LiveFile[];
  reads = 0;

  readonly onDidChange = this.#changed.event;

  constructor(...files: readonly LiveFile[]) {
    this.files = files;
  }

  async read(): Promise<readonly LiveFile[]> {
    this.reads++;
    return this.files;
  }

  async write(...files: readonly LiveFile[]): Promise<void> {
    this.files = files;
    this.#changed.fire();
    await new Promise(setImmediate);
  }
}

describe('The glossary in force', () => {
  let never: readonly string[];
  const tasted = new Emitter<void>();
  const taste = { current: () => ({ never, density: 'all' as const }), onDidChange: tasted.event };
  const live = (home: Home) => {
    const glossary = new LiveGlossary(home, taste);
    const told: string[] = [];
    glossary.onDidChange(() => told.push('changed'));
    glossary.onDidRead(() => told.push('read'));
    return { glossary, told };
  };
  beforeEach(() => {
    never = [];
  });

  it('is read when somebody first asks, once for all', async () => {
    const home = new Home(file('mine', term('Numbat', 'A marsupial.')));
    const { glossary, told } = live(home);
    assert.equal(home.reads, 0);
    const [terms, matcher] = await Promise.all([glossary.terms(), glossary.matcher(), glossary.files()]);
    assert.deepEqual(
      terms.map(({ en }) => en),
      ['Numbat'],
    );
    assert.ok(matcher.at('a numbat', 3));
    assert.equal(home.reads, 1);
    await new Promise(setImmediate);
    assert.deepEqual(told, ['read']);
  });

  it('tells that it changed only where terms did', async () => {
    const home = new Home(file('mine', term('Numbat', 'A marsupial.')));
    const { glossary, told } = live(home);
    const before = await glossary.matcher();
    await new Promise(setImmediate);
    await home.write(file('mine', `# A comment.\n${term('Numbat', 'A marsupial.')}`));
    assert.deepEqual(told, ['read', 'read']);
    assert.equal(await glossary.matcher(), before);
    assert.equal([...(await glossary.merged()).entries.values()][0]?.lines.first, 1);
    await home.write(file('mine', term('Numbat', 'A big marsupial.')));
    assert.deepEqual(told, ['read', 'read', 'read', 'changed']);
    assert.equal((await glossary.matcher()).at('a numbat', 3)?.term.definition.en, 'A big marsupial.');
  });

  it('is the same to who asks while the next one is read', async () => {
    const home = new Home(file('mine', term('Numbat', 'A marsupial.')));
    const { glossary } = live(home);
    await glossary.terms();
    home.read = () => new Promise(() => undefined);
    await home.write(file('mine', term('Bilby', 'Big ears.')));
    assert.deepEqual(
      (await glossary.terms()).map(({ en }) => en),
      ['Numbat'],
    );
  });

  it('is that of the nearest, and tells of both', async () => {
    const home = new Home(file('mine', term('Numbat', 'Mine.')), file('ours', term('Numbat', 'Ours.'), 'workspace'));
    const { glossary } = live(home);
    assert.equal((await glossary.matcher()).at('a numbat', 3)?.term.definition.en, 'Ours.');
    const [conflict] = (await glossary.merged()).conflicts;
    assert.deepEqual([conflict?.wins.layer, conflict?.yields.layer], ['workspace', 'user']);
  });

  it('is that of a document’s own folder before those of the others, and the same for all where no other has one', async () => {
    const inFolder = (folder: string): LiveFile => file(`${folder}/g.yaml`, term('Numbat', `${folder}.`), 'workspace');
    const mine = file('mine', term('Bilby', 'Mine.'));
    const home = new Home(inFolder('one'), inFolder('two'), mine);
    const { glossary } = live(home);
    const said = async (near?: string): Promise<string | undefined> =>
      (await glossary.matcher(near)).at('a numbat', 3)?.term.definition.en;
    assert.equal(await said(), 'one.');
    assert.equal(await said('file:///one'), 'one.');
    assert.equal(await said('file:///two'), 'two.');
    assert.equal(await said('file:///tw'), 'one.');
    assert.ok((await glossary.matcher('file:///two')).at('bilby', 2));
    assert.equal((await glossary.merged('file:///two')).entries.get('numbat' as TermId)?.uri, 'file:///two/g.yaml');
    assert.equal(await glossary.matcher('file:///two'), await glossary.matcher('file:///two'));
    assert.equal(await glossary.matcher('file:///one'), await glossary.matcher());
    never = ['numbat'];
    tasted.fire();
    await new Promise(setImmediate);
    assert.equal(await said('file:///two'), undefined);
    await home.write(mine);
    assert.equal(await glossary.matcher('file:///two'), await glossary.matcher());
  });

  it('finds no term that its user does not want to see', async () => {
    const { glossary, told } = live(new Home(file('mine', term('Numbat', 'A marsupial.'))));
    await glossary.matcher();
    await new Promise(setImmediate);
    never = ['numbat'];
    tasted.fire();
    await new Promise(setImmediate);
    assert.equal((await glossary.matcher()).at('a numbat', 3), undefined);
    assert.deepEqual(told, ['read', 'changed']);
    assert.equal((await glossary.terms()).length, 1);
  });
});
