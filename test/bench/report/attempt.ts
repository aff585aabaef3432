import { type Figure, unmeasured } from './figure';

/** What was measured, or a line that says why it could not be: what fails must not keep the rest from being measured. */
export async function attempt(name: string, measure: () => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  try {
    return await measure();
  } catch (error) {
    console.error(error);
    return [unmeasured(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
  }
}
