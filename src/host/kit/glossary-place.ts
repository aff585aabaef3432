import type { Uri } from 'vscode';
import type { GlossaryLayer } from '../../core/terms/glossary/glossary';
import { GLOSSARY_ENDINGS } from '../../core/terms/glossary/glossary-format';

/** A folder that may hold glossaries of the user's. */
export interface GlossaryPlace {
  readonly layer: Exclude<GlossaryLayer, 'bundled'>;
  /** What it is called, in the user's language. */
  readonly label: string;
  /** What it belongs to: the folder of a workspace or a library, or the extension's storage. */
  readonly root: Uri;
  /** Where the files lie. */
  readonly folder: Uri;
}

/** What a new glossary is called. */
export const NEW_GLOSSARY = 'glossary.yaml';

/** What a glossary may be called, in the order in which those of one folder count: `glossary.yaml`, `glossary.md`, ... */
export const GLOSSARY_NAMES: readonly string[] = [...GLOSSARY_ENDINGS.keys()].map(ending => `glossary.${ending}`);

/** The glossaries that are the user's to write. */
export interface OwnGlossaries {
  /** Where glossaries may lie, nearest first. */
  places(): readonly GlossaryPlace[];
  /** Whether this file is one of the user's glossaries, or would be if it were there. */
  isOwn(file: Uri): boolean;
  /**
   * Changes a glossary and brings its terms into force: on disk in one step, or in its editor where one has it open, so that it can be
   * undone. `change` gets what the file says at that moment, undefined where there is none; what it throws leaves the file as it is.
   */
  edit(file: Uri, change: TextChange): Promise<EditOutcome>;
}

/** What a file is to say, of what it says now; undefined where there is none. It may be asked again where the file changes meanwhile. */
export type TextChange = (text: string | undefined) => string | Promise<string>;

/** Whether what was written counts already, or waits in an editor that has other unsaved changes. */
export type EditOutcome = 'saved' | 'unsaved';
