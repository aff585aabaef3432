import type { UsageKind } from '../../core/usage/usage-kinds';

/** Counts what was used, in this week, on this machine. Costs nothing where it is called: what is counted is written later. */
export interface UsageCounter {
  count(kind: UsageKind): void;
}
