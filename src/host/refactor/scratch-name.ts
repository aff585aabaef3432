/**
 * What a file is called that is checked in place of another: `scratchName('/a/eslint.config.js')` is `candidate.config.js`. Never by the
 * other's own name: tools run some files for what they are called, and nobody has looked at what a model wrote into this one.
 */
export function scratchName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.indexOf('.');
  return `candidate${dot < 0 ? '' : name.slice(dot)}`;
}
