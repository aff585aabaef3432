/** What is counted, on this machine only and never sent anywhere. */
export const USAGE_KINDS = [
  'completionShown',
  'completionAccepted',
  'asked',
  'refactorShown',
  'refactorAccepted',
] as const;
/** The name of one of them. */
export type UsageKind = (typeof USAGE_KINDS)[number];
