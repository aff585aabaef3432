import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ShelfRef } from '../core/library/shelf';
import { type Glossary, type GlossaryLayer, mergeGlossaries } from '../core/terms/glossary/glossary';
import { GLOSSARY_ENDINGS, glossaryFormatOf } from '../core/terms/glossary/glossary-format';
import { LONGEST_FILE, readGlossary } from '../core/terms/glossary/read-glossary';
import type { Term } from '../core/terms/term';
import { glossarySentence } from './glossary-sentence';
import { fromHome } from './library-folder';
import { UsageError } from './usage-error';

/** A character takes up to three bytes. */
const LARGEST_FILE = LONGEST_FILE * 3;

/** What terms are read from. */
export interface GlossarySources {
  /** Files that were asked for by name. */
  readonly files: readonly string[];
  /** Folders that may have a glossary of their own, `.seoga/glossary.yaml`. */
  readonly shelves: readonly ShelfRef[];
  /** Seoga's own, as the build made it. */
  readonly bundled: string;
  /** Told what is wrong in a library's glossary: that is no reason not to serve the library. */
  readonly warn: (sentence: string) => void;
}

/**
 * The terms of all glossaries. Of two with one id the nearest stands: a file that was asked for, then the library's, then ours. Throws
 * {@link UsageError} where a file that was asked for cannot be used as it is.
 */
export function readGlossaries({ files, shelves, bundled, warn }: GlossarySources): readonly Term[] {
  const ours: readonly Pick<Glossary, 'entries'>[] = JSON.parse(readFileSync(bundled, 'utf8'));
  const glossaries = [
    ...files.map(askedFor),
    ...shelves.flatMap(shelf => ofLibrary(shelf, warn)),
    ...ours.map(({ entries }): Glossary => ({ layer: 'bundled', uri: '', entries })),
  ];
  return [...mergeGlossaries(glossaries).entries.values()].map(({ term }) => term);
}

function askedFor(file: string): Glossary {
  const path = fromHome(file);
  const text = glossaryFormatOf(file) && textOf(path);
  if (text === undefined)
    throw new UsageError(`The glossary “${file}” cannot be read; --glossary takes a YAML, Markdown, CSV or TBX file.`);
  const { glossary, wrong } = read('user', path, text);
  if (wrong) throw new UsageError(glossarySentence(file, wrong));
  return glossary;
}

/** The glossaries of a library's folder, one for each ending. */
function ofLibrary({ uri }: ShelfRef, warn: (sentence: string) => void): readonly Glossary[] {
  const folder = fileURLToPath(uri);
  return [...GLOSSARY_ENDINGS.keys()].flatMap(ending => {
    const path = join(folder, '.seoga', `glossary.${ending}`);
    const text = isInside(folder, path) ? textOf(path) : undefined;
    if (text === undefined) return [];
    const { glossary, wrong } = read('library', path, text);
    if (wrong) warn(glossarySentence(path, wrong));
    return [glossary];
  });
}

function read(layer: GlossaryLayer, path: string, text: string) {
  const { entries, mistakes } = readGlossary(path, text);
  const glossary: Glossary = { layer, uri: pathToFileURL(path).href, entries };
  return { glossary, wrong: mistakes.find(({ severity }) => severity === 'error') };
}

/** A library may be somebody else's, and a link in it would show an agent a private file. */
function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function textOf(path: string): string | undefined {
  try {
    const file = statSync(path);
    // Reading a pipe would wait for ever.
    return file.isFile() && file.size <= LARGEST_FILE ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
