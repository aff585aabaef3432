import type { Turn } from '../../core/ask/conversation';
import type { Memory } from '../../core/ports';

/** A conversation as it is kept. */
export interface KeptConversation {
  readonly id: string;
  /** When it was last asked something, in milliseconds since 1970. */
  readonly at: number;
  readonly turns: readonly Turn[];
}

const KEY = 'seoga.ask.conversations';
/** So many conversations, and so much of them: VS Code reads all that it remembers for us when a window opens. In UTF-16 units. */
const MOST = 20;
const ROOM = 300_000;
/** What a conversation takes besides its turns, at most. */
const NAMES = 200;

/** The last conversations with the library, the newest first, kept on this machine. */
export class AskHistory {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  all(): readonly KeptConversation[] {
    return this.#memory.get<readonly KeptConversation[]>(KEY) ?? [];
  }

  find(id: string): KeptConversation | undefined {
    return this.all().find(kept => kept.id === id);
  }

  /** Keeps a conversation as it is now; the oldest go where there is no room, and the oldest turns of a very long one. Without turns it is not kept. */
  async keep(conversation: KeptConversation): Promise<void> {
    const others = this.all().filter(({ id }) => id !== conversation.id);
    const turns = lastThatFit(conversation.turns);
    const all = turns.length === 0 ? others : [{ ...conversation, turns }, ...others];
    let room = ROOM;
    const kept = all.slice(0, MOST).filter(one => {
      room -= JSON.stringify(one).length;
      return room >= 0;
    });
    await this.#memory.set(KEY, kept);
  }

  async clear(): Promise<void> {
    await this.#memory.set(KEY, undefined);
  }
}

/** The last of these turns, as many as there is room for beside what names their conversation. */
function lastThatFit(turns: readonly Turn[]): readonly Turn[] {
  let room = ROOM - NAMES;
  const tooMany = turns.findLastIndex(turn => {
    room -= JSON.stringify(turn).length + 1;
    return room < 0;
  });
  return turns.slice(tooMany + 1);
}
