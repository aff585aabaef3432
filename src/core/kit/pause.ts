/** Lets other work of the thread go first: resolves after so many milliseconds, 0 meaning as soon as the rest has had its turn. */
export function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}
