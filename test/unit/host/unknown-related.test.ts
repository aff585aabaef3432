import assert from 'node:assert/strict';
import { readYamlGlossary } from '../../../src/core/terms/glossary/read-yaml';
import { nearName } from '../../../src/host/glossary/near-name';
import { unknownRelated } from '../../../src/host/glossary/unknown-related';

function unknownIn(yaml: string, ...known: readonly string[]): readonly string[] {
  const lines = yaml.split('\n');
  return unknownRelated(readYamlGlossary(yaml).entries, lines, id => known.includes(id)).map(
    ({ id, span: { start, end } }) => `${start.line}:${lines[start.line]?.slice(start.character, end.character)}=${id}`,
  );
}

describe('Ids of related terms that no glossary has', () => {
  it('are found where they stand, in brackets or line by line', () => {
    assert.deepEqual(unknownIn('- en: haze\n  definition: {en: A haze.}\n  related: [fog, haze]', 'fog'), [
      '2:haze=haze',
    ]);
    assert.deepEqual(unknownIn('- en: A\n  definition: {en: x}\n  related:\n    - fog\n    - mist', 'fog'), [
      '4:mist=mist',
    ]);
    assert.deepEqual(unknownIn('- en: A\n  definition: {en: x}\n  related: [\n    fog, mist\n  ]'), [
      '3:fog=fog',
      '3:mist=mist',
    ]);
  });

  it('are not taken for a part of a longer id', () => {
    assert.deepEqual(unknownIn('- en: A\n  definition: {en: x}\n  related: [sea-fog, fog]', 'sea-fog'), ['2:fog=fog']);
    const [found] = unknownRelated(
      readYamlGlossary('- en: A\n  definition: {en: x}\n  related: [sea-fog, fog]').entries,
      ['- en: A', '  definition: {en: x}', '  related: [sea-fog, fog]'],
      id => id === 'sea-fog',
    );
    assert.equal(found?.span.start.character, 21);
  });
});

describe('The name that was probably meant', () => {
  it('is one that is a few keys away', () => {
    assert.equal(nearName('fine-tunning', ['rag', 'fine-tuning', 'tuning']), 'fine-tuning');
    assert.equal(nearName('RAg', ['rag']), 'rag');
    assert.equal(nearName('강화학슴', ['강화학습']), '강화학습');
  });

  it('is none that is longer, or another word', () => {
    assert.equal(nearName('fine', ['fine-tuning']), undefined);
    assert.equal(nearName('rag', ['moe']), undefined);
  });
});
