/** What may be done with selected code. All but `explain` rewrite it. */
export const REFACTOR_TASKS = [
  'explain',
  'simplify',
  'extractFunction',
  'renameForMeaning',
  'document',
  'translateComments',
  'followArticle',
] as const;
/** The name of one of them. */
export type RefactorTask = (typeof REFACTOR_TASKS)[number];
/** Of those that change the code. */
export type RewriteTask = Exclude<RefactorTask, 'explain'>;

/** Whether something is the name of a task: what runs a command may hand over anything. */
export function isRefactorTask(value: unknown): value is RefactorTask {
  return REFACTOR_TASKS.some(task => task === value);
}
