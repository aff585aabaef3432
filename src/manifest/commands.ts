import { type AskArguments, askCommands } from './commands/ask-commands';
import type { CommandSpec } from './commands/command-spec';
import { type GlossaryArguments, glossaryCommands } from './commands/glossary-commands';
import { type HighlightArguments, highlightCommands } from './commands/highlight-commands';
import { type LibraryArguments, libraryCommands } from './commands/library-commands';
import { type ModelArguments, modelCommands } from './commands/model-commands';
import { questionSetCommands } from './commands/question-set-commands';
import { type ReaderArguments, readerCommands } from './commands/reader-commands';
import { type RefactorArguments, refactorCommands } from './commands/refactor-commands';
import { type SearchArguments, searchCommands } from './commands/search-commands';
import { type TermArguments, termCommands } from './commands/term-commands';
import { usageCommands } from './commands/usage-commands';
import { windowCommands } from './commands/window-commands';

/** Every command of Seoga. Its keys are {@link CommandId}; package.json and the handlers are checked against it. */
export const commands = {
  ...searchCommands,
  ...modelCommands,
  ...askCommands,
  ...refactorCommands,
  ...questionSetCommands,
  ...usageCommands,
  ...libraryCommands,
  ...readerCommands,
  ...termCommands,
  ...highlightCommands,
  ...glossaryCommands,
  ...windowCommands,
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

export type CommandId = keyof typeof commands;

interface Arguments
  extends SearchArguments,
    ModelArguments,
    AskArguments,
    RefactorArguments,
    LibraryArguments,
    ReaderArguments,
    TermArguments,
    HighlightArguments,
    GlossaryArguments {}

/** What a command is called with; those whose area names no arguments take nothing. */
export type CommandArgs<K extends CommandId> = K extends keyof Arguments ? Arguments[K] : [];
