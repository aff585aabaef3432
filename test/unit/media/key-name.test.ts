import assert from 'node:assert/strict';
import { keyName } from '../../../media/kit/key-name';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Code/1.139.0';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Code/1.139.0';

describe('the name of a key', () => {
  it('is that of the command key on a Mac', () => assert.equal(keyName('Ctrl+Z', MAC), '⌘Z'));
  it('stays as it is elsewhere', () => assert.equal(keyName('Ctrl+Z', LINUX), 'Ctrl+Z'));
  it('of one key alone is the same everywhere', () => assert.equal(keyName('Shift+F3', MAC), 'Shift+F3'));
});
