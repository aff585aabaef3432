/**
 * Counts the milliseconds that this process itself works from now on: a machine that is busy with something else adds nothing to them.
 * `const spent = cpuTime(); work(); assert.ok(spent() < 500)`
 */
export function cpuTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
