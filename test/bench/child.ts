import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  /** The Node that runs it. */
  readonly node: string;
  readonly args: readonly string[];
}

/**
 * As little memory as the library's thread is given (`src/host/adapters/library-thread.ts`): what is measured outside of it must not
 * be measured with more. A third of the young memory is one semi-space. In MB.
 */
const MEMORY = ['--max-semi-space-size=2', '--max-old-space-size=1024'];

/**
 * Runs one of the bench's scripts in a process of its own, so that its memory is its own, and hands back what it answers:
 * `inChild<Built>('text/build-index', { node, args })`. What it prints is shown.
 */
export async function inChild<T>(script: string, { node, args }: ChildOptions): Promise<T> {
  const file = fileURLToPath(new URL(`./${script}.mjs`, import.meta.url));
  const child = fork(file, [...args], {
    execPath: node,
    execArgv: [...MEMORY, '--expose-gc', '--no-warnings'],
  });
  let answered: { readonly value: T } | undefined;
  child.on('message', value => {
    answered = { value: value as T };
  });
  const [code] = await once(child, 'exit');
  if (answered === undefined) throw new Error(`${script} ended with ${code} and without an answer.`);
  return answered.value;
}
