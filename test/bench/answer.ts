/** What a script of the bench found out: sent to whoever started it, printed where somebody runs it by hand. */
export function answer(value: unknown): void {
  if (process.send === undefined) console.log(JSON.stringify(value, undefined, 2));
  else process.send(value);
}
