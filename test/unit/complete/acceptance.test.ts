import assert from 'node:assert/strict';
import { Acceptance } from '../../../src/core/complete/acceptance';

const OFFER = { id: 1, document: 'd', offset: 4, text: 'items.map(x => x)' };

function told(): { readonly acceptance: Acceptance; readonly said: string[] } {
  const said: string[] = [];
  return { acceptance: new Acceptance(what => said.push(what)), said };
}

describe('a completion', () => {
  it('is counted as shown once, however often it is offered along the typing', () => {
    const { acceptance, said } = told();
    acceptance.shown(OFFER);
    acceptance.shown({ ...OFFER, offset: 5, text: 'tems.map(x => x)' });
    assert.deepEqual(said, ['shown']);
  });

  it('is counted as accepted once: word by word, then whole', () => {
    const { acceptance, said } = told();
    acceptance.shown(OFFER);
    acceptance.changed({ document: 'd', offset: 4, removed: 0, text: 'items' });
    acceptance.shown({ ...OFFER, offset: 9, text: '.map(x => x)' });
    acceptance.changed({ document: 'd', offset: 9, removed: 0, text: '.map' });
    acceptance.accepted(1);
    assert.deepEqual(said, ['shown', 'accepted']);
  });

  it('is not accepted by keys, by brackets, elsewhere, or by other words', () => {
    const { acceptance, said } = told();
    acceptance.shown(OFFER);
    acceptance.changed({ document: 'd', offset: 4, removed: 0, text: 'i' });
    acceptance.changed({ document: 'd', offset: 4, removed: 0, text: '()' });
    acceptance.changed({ document: 'd', offset: 3, removed: 0, text: 'items' });
    acceptance.changed({ document: 'e', offset: 4, removed: 0, text: 'items' });
    acceptance.changed({ document: 'd', offset: 4, removed: 2, text: 'items' });
    acceptance.changed({ document: 'd', offset: 4, removed: 0, text: 'item2' });
    acceptance.accepted(7);
    assert.deepEqual(said, ['shown']);
  });

  it('that another one replaces was passed over, unless it was taken', () => {
    const { acceptance, said } = told();
    acceptance.shown(OFFER);
    acceptance.shown({ ...OFFER, id: 2 });
    acceptance.accepted(2);
    acceptance.shown({ ...OFFER, id: 3 });
    assert.deepEqual(said, ['shown', 'passed', 'shown', 'accepted', 'shown']);
  });
});
