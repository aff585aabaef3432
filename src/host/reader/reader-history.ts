import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type KeptTrail, Trail, type Way } from '../../core/library/trail';
import type { Whereabouts } from '../../core/library/whereabouts';
import type { ArticlePlace } from '../../core/room/answers';
import type { Stop } from '../../protocol/reader-place';

/** The articles and sections that one reader was led to, one after the other. */
export class ReaderHistory extends DisposableStore {
  readonly #changed = this.own(new Emitter<void>());
  readonly #trail: Trail<Stop>;

  /** There are other ways to go. */
  readonly onDidChange = this.#changed.event;

  /** Begins at the first stop, or where it had come to before the window was reloaded. */
  constructor(first: Stop, before?: KeptTrail<Stop>) {
    super();
    this.#trail = (before && Trail.from(before)) ?? new Trail(first);
    this.#trail.current = first;
  }

  /** All of it, for the page to keep. */
  get kept(): KeptTrail<Stop> {
    return this.#trail.kept;
  }

  get current(): Stop {
    return this.#trail.current;
  }

  /** The reader is here now; false where that is no news. A tab that was only shown again has not been read on. */
  note(where: Whereabouts): boolean {
    const isNews = !isSamePlace(this.current.where, where);
    this.#trail.current = { ...this.#trail.current, where };
    return isNews;
  }

  visit(place: ArticlePlace): void {
    this.#trail.visit({ place });
    this.#changed.fire();
  }

  leads(way: Way): boolean {
    return this.#trail.leads(way);
  }

  /** Goes one stop that way; undefined where there is none. */
  go(way: Way): Stop | undefined {
    if (!this.#trail.go(way)) return undefined;
    this.#changed.fire();
    return this.current;
  }
}

/**
 * The same words are a little further on in another width of the window, and somewhere else once the article has become longer.
 */
const SAME_WITHIN = 0.01;

function isSamePlace(known: Whereabouts | undefined, told: Whereabouts): boolean {
  if (!known || Math.abs(known.progress - told.progress) > SAME_WITHIN) return false;
  if (!known.position || !told.position) return known.position === told.position;
  const [{ heading, offset, quote }, there] = [known.position, told.position];
  return heading === there.heading && offset === there.offset && quote === there.quote;
}
