import { askAddress } from './address-step';
import type { Draft, Outcome, SetUpParts, StepName } from './draft';
import { askKey } from './key-step';
import { askModel } from './model-step';
import { Screen } from './step';
import { tryOut } from './trial-step';
import { askWhere } from './where-step';

const STEPS: Readonly<Record<StepName, (draft: Draft, parts: SetUpParts) => Promise<Outcome>>> = {
  where: askWhere,
  address: askAddress,
  key: askKey,
  model: askModel,
  trial: tryOut,
};

/**
 * Sets a model up, step by step: where it runs, its address, its key, which one, and whether it answers. Back goes to the step
 * before, Escape leaves everything as it was. Nothing is kept before the model has answered, or the user wants it all the same.
 */
export async function setUpModel(parts: Omit<SetUpParts, 'screen'>): Promise<void> {
  const screen = new Screen();
  try {
    await goThrough({ ...parts, screen });
  } finally {
    screen.dispose();
  }
}

async function goThrough(parts: SetUpParts): Promise<void> {
  let draft: Draft = {};
  let step: StepName = 'where';
  const before: StepName[] = [];
  for (;;) {
    const outcome: Outcome = await STEPS[step](draft, parts);
    if (outcome.is === 'left' || outcome.is === 'done') return;
    if (outcome.is === 'back') {
      step = before.pop() ?? 'where';
      continue;
    }
    // A step that was there already, such as another key for the same address, is gone back to.
    const at = before.indexOf(outcome.step);
    if (at >= 0) before.length = at;
    else if (outcome.step !== step) before.push(step);
    ({ step, draft } = outcome);
  }
}
