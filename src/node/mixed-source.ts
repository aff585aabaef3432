import type { ShelfRef } from '../core/library/shelf';
import type { ArticleSource } from '../core/ports';
import { DiskSource, isOnDisk } from './disk-source';

/** Reads shelves on this machine's disks itself, and has the others (remote and virtual folders) read by somebody who can. */
export function mixedSource(elsewhere: ArticleSource): ArticleSource {
  const disk = new DiskSource();
  const sourceOf = (shelf: ShelfRef): ArticleSource => (isOnDisk(shelf) ? disk : elsewhere);
  return {
    list: (shelf, token) => sourceOf(shelf).list(shelf, token),
    read: (shelf, paths) => sourceOf(shelf).read(shelf, paths),
  };
}
