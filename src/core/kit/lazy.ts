/** A value made on first use and kept: `const app = lazy(() => new App())`, then `app()`. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Like {@link lazy} for work that can fail: callers share one attempt, and a failed attempt is forgotten, so that
 * the next call tries again instead of failing forever.
 */
export function lazyAsync<T>(make: () => Promise<T>): () => Promise<T> {
  let attempt: Promise<T> | undefined;
  return () => {
    attempt ??= make().catch((error: unknown) => {
      attempt = undefined;
      throw error;
    });
    return attempt;
  };
}
