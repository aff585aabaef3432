import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext } from '../context';
import { type GrownSize, growInto } from './synthesis';

/** The folder of a library grown to this size, made by whoever asks first. */
export function grownLibrary({ library, scratch, log }: BenchContext, size: GrownSize): string {
  const folder = join(scratch, size.articles === undefined ? `${size.megabytes}MB` : `${size.articles}-articles`);
  if (existsSync(folder)) return folder;
  const { articles, bytes } = growInto(folder, library, size);
  log(`grown to ${articles} articles, ${(bytes / 1e6).toFixed(0)} MB`);
  return folder;
}
