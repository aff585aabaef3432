import type { TermId } from '../../core/terms/term';
import type { TermArg } from '../../manifest/commands/command-arg';

/** The term a command was called with: an id, or a row of the Terms view. */
export function termOf(arg: TermArg): TermId {
  return typeof arg === 'object' ? arg.term : arg;
}
