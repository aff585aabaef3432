import assert from 'node:assert/strict';
import { EscapeStack } from '../../../media/kit/escape-stack';

describe('Escape', () => {
  const known = Object.getOwnPropertyDescriptor(globalThis, 'HTMLElement');
  // The page's own kind of element, of which Node knows nothing.
  before(() => Object.defineProperty(globalThis, 'HTMLElement', { value: class {}, configurable: true }));
  after(() => {
    if (known) Object.defineProperty(globalThis, 'HTMLElement', known);
    else Reflect.deleteProperty(globalThis, 'HTMLElement');
  });

  const opened = () => {
    const keys = new EventTarget();
    const stack = new EscapeStack(keys);
    const closed: string[] = [];
    const open = (name: string) => {
      const entry = stack.push(() => {
        closed.push(name);
        entry.dispose();
      });
      return entry;
    };
    const press = (key = 'Escape', isTaken = false): boolean => {
      const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
      if (isTaken) event.preventDefault();
      return keys.dispatchEvent(event);
    };
    return { open, press, closed };
  };

  it('closes what was opened last, one thing at a time', () => {
    const { open, press, closed } = opened();
    open('marks');
    open('player');
    press();
    assert.deepEqual(closed, ['player']);
    press();
    press();
    assert.deepEqual(closed, ['player', 'marks']);
  });

  it('passes over what was closed otherwise', () => {
    const { open, press, closed } = opened();
    open('marks');
    const player = open('player');
    player.dispose();
    player.dispose();
    press();
    assert.deepEqual(closed, ['marks']);
  });

  it('is left to who has taken it, and to the editor where nothing is open', () => {
    const { open, press, closed } = opened();
    assert.equal(press(), true);
    open('marks');
    press('Escape', true);
    press('Enter');
    assert.deepEqual(closed, []);
    assert.equal(press(), false);
  });
});
