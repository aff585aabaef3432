/** What goes into a request where the server takes it, and is left out where it does not. */
const OPTIONAL = ['stream_options', 'temperature', 'stop'] as const;
export type OptionalField = (typeof OPTIONAL)[number];

/** How a server wants to be asked. They agree on most of OpenAI's protocol, and refuse (400, 422) what they do not know of it. */
export interface Dialect {
  /** What the longest answer is called: OpenAI's newer models take the longer name only, and most other servers the shorter. */
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /** Fields that the server refuses. */
  readonly without: readonly OptionalField[];
}

/** What every server takes that was looked at, and most models. */
export const USUAL: Dialect = { limit: 'max_tokens', without: ['stream_options'] };
/** The same, and the count of tokens is asked for: to try out. */
export const TALKATIVE: Dialect = { limit: 'max_tokens', without: [] };

/** The body of a request as a server wants it: `max_tokens` under its name, and without what it refuses. */
export function inDialect(
  { max_tokens, ...body }: Readonly<Record<string, unknown>>,
  dialect: Dialect,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(body).filter(([name]) => !dialect.without.some(field => field === name));
  return { ...Object.fromEntries(kept), [dialect.limit]: max_tokens };
}

/**
 * The dialect of a server that refused a request with these words, to ask again in; undefined where they are about something else.
 * `adapted(USUAL, "Use 'max_completion_tokens' instead.")` has the other name. It never goes back, so asking again ends.
 */
export function adapted(dialect: Dialect, said: string): Dialect | undefined {
  if (dialect.limit === 'max_tokens') {
    const isWrongName = /max_?completion_?tokens/i.test(said) || (/max_?tokens/i.test(said) && REFUSES.test(said));
    if (isWrongName) return { ...dialect, limit: 'max_completion_tokens' };
  }
  const refused = OPTIONAL.find(
    field => !dialect.without.includes(field) && REFUSES.test(said) && NAMES[field].test(said),
  );
  return refused && { ...dialect, without: [...dialect.without, refused] };
}

/** OpenAI, pydantic (vLLM, Mistral) and llama.cpp, in this order. A number that is too large is none of it. */
const REFUSES =
  /unsupported|not support|unknown|unrecogni[sz]ed|unexpected|extra (?:inputs|fields)|not permitted|not allowed|forbidden/i;

const NAMES: Readonly<Record<OptionalField, RegExp>> = {
  stream_options: /stream_?options|include_?usage/i,
  temperature: /temperature/i,
  stop: /\bstop\b/i,
};
