import { setTimeout } from 'node:timers/promises';

/** Asks again and again until the answer will do: `await until(() => tabs(), tabs => tabs.length === 2)`. */
export async function until<T>(ask: () => T | PromiseLike<T>, willDo: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    if (Date.now() > end) throw new Error(`After 30 s it is still ${JSON.stringify(answer)}`);
    await setTimeout(50);
  }
}
