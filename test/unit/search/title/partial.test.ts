import assert from 'node:assert/strict';
import { readAsked } from '../../../../src/core/search/title/asked';
import { readPartly, weighed } from '../../../../src/core/search/title/partial';
import { Postings } from '../../../../src/core/search/title/postings';
import { Prepared } from '../../../../src/core/search/title/prepared';
import { addGramsOfText } from '../../../../src/core/search/title/text-grams';
import { found, indexOf } from './titles';

const SHELF = ['How to cook', 'How to sew', 'How to fish', 'How to run Kubernetes', 'Kubernetes and Docker'];
const postings = new Postings();
for (const [number, title] of SHELF.entries()) addGramsOfText(title, postings.begin(number));
postings.settle();

function weightsOf(query: string): readonly number[] {
  return weighed(readAsked(query).words, postings, SHELF.length).map(({ weight }) => weight);
}

function part(query: string, title: string) {
  return readPartly(weighed(readAsked(query).words, postings, SHELF.length), new Prepared(title));
}

describe('a part of a query', () => {
  it('tells more the fewer texts have it, and nothing where none does', () => {
    const [how = 0, kubernetes = 0, docker = 0, nowhere] = weightsOf('how kubernetes docker haskell');
    assert.ok(how < kubernetes && kubernetes < docker);
    assert.equal(nowhere, 0);
  });

  it('is told once, however often it was asked for', () => {
    assert.deepEqual(weightsOf('docker docker how').length, 2);
    assert.deepEqual(weightsOf('5.5').length, 1);
  });

  it('tells half of it where it is a letter or digit alone', () => {
    const shelf = indexOf(
      'Swift at large',
      'Swift in small',
      'Top 5 recipes',
      'Sewing',
      'Fishing',
      'Cooking',
      'Running',
    );
    assert.deepEqual(found(shelf, 'swift 5.5').slice(0, 2), ['Swift at large', 'Swift in small']);
  });

  it('is enough when it tells about half: of two words as rare either is', () => {
    assert.equal(part('kubernetes docker', 'How to run Kubernetes')?.why, 'partial');
    assert.equal(part('how docker', 'Kubernetes and Docker')?.why, 'partial');
    assert.equal(part('how docker', 'How to cook'), undefined);
    assert.equal(part('haskell erlang', 'How to cook'), undefined);
  });

  it('is nearer the more it tells', () => {
    const [near, far] = [part('how to run docker', 'How to run Docker'), part('how to run docker', 'Running Docker')];
    assert.ok((near?.distance ?? 1) < (far?.distance ?? 0));
  });

  it('must begin a word, for inside one it is chance', () => {
    assert.equal(part('ernetes docker', 'Kubernetes'), undefined);
  });
});
