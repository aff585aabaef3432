/** The library's thread as it ships, over a folder that it changes: `library-thread --library DIR --store FILE --typed TEXT [--cold]`. */
import { parseArgs } from 'node:util';
import { answer } from '../answer';
import { changeFiles } from './change-files';
import { type Filled, fillRoom } from './fill-room';
import { relateArticles } from './relate-articles';
import { startThread } from './room-thread';
import { firstKey, warmRoom } from './warm-room';

export interface ThreadTimes {
  readonly filled: Filled;
  readonly changed: readonly number[];
  readonly related: readonly number[];
  readonly warm: readonly number[];
  readonly first: readonly number[];
}

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    store: { type: 'string' },
    typed: { type: 'string', default: 'how to' },
    cold: { type: 'boolean', default: false },
  },
});
const { library, store, typed } = options;
if (library === undefined || store === undefined)
  throw new Error('Say what to read and where to keep it: --library --store');

const thread = startThread(store);
const filled = await fillRoom(thread, library, typed);
const changed = options.cold ? [] : await changeFiles(thread, library);
const related = options.cold ? [] : await relateArticles(thread, library);
thread.dispose();
const warm = options.cold ? [] : await warmRoom(library, store, typed);
// Who opens a window takes a moment before they search; a large library takes a moment to be opened.
const first = await firstKey(library, store, { query: typed, moment: 2000 });
answer({ filled, changed, related, warm, first } satisfies ThreadTimes);
process.exit(0);
