import { type Asking, openAsking } from '../../e2e/asking';
import { openLibraryWindow, SHELF, TITLES } from '../../e2e/library-window';
import { atMost, type Figure } from '../report/figure';
import { median } from '../report/median';

const GOAL = 150;
const QUESTIONS = ['양자화하면 자리가 얼마나 줄어드나요?', '이벤트 버스는 왜 쓰나요?', 'What is an event bus?'];

/** How long after Enter the first step of an answer is on the page, in a window whose library is read. The slowest one counts. */
export async function firstStep(rounds: number): Promise<readonly Figure[]> {
  const window = await openLibraryWindow({ viewport: { width: 1600, height: 1000 } });
  try {
    await (await window.workbench.openView('Seoga', 'Articles')).expand(SHELF, TITLES['column.md']);
    const asking = await openAsking(window.workbench);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const question of QUESTIONS) times.push(await timeOf(asking, question));
    }
    return [
      atMost(Math.max(...times), {
        name: `first step of an answer after Enter, slowest of ${times.length}`,
        goal: GOAL,
        unit: 'ms',
        beside: `median ${median(times).toFixed(1)} ms`,
      }),
    ];
  } finally {
    await window.dispose();
  }
}

/** From the key's own time to the frame in which the step is painted. */
async function timeOf(asking: Asking, question: string): Promise<number> {
  const answered = await asking.find('.turn-tools').count();
  await asking.field.fill(question);
  await asking.frame.evaluate(
    turns => {
      const painted = new Promise<number>(resolve => {
        const look = (start: number): void => {
          const isThere = document.querySelectorAll('.turn').length > turns;
          const step = document.querySelector('.turn:last-of-type .steps li[data-state]');
          if (isThere && step) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          else requestAnimationFrame(() => look(start));
        };
        document.addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
      });
      Reflect.set(globalThis, 'benchStep', painted);
    },
    await asking.find('.turn').count(),
  );
  await asking.field.press('Enter');
  const time = await asking.frame.evaluate<number>(() => Reflect.get(globalThis, 'benchStep'));
  await asking.find('.turn-tools').nth(answered).waitFor();
  return time;
}
