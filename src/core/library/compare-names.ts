import { lazy } from '../kit/lazy';

const collator = lazy(() => new Intl.Collator(['ko', 'en'], { numeric: true }));

/** Orders names for display as people expect: 가나다 and abc, numbers by their size: `9장` comes before `10장`. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
