import { ModelFailure } from '../../../core/ask/language-model';
import { type CancellationToken, throwIfCancelled } from '../../../core/kit/cancellation';
import { pause } from '../../../core/kit/pause';
import { mayCarryKey } from '../address';
import { type Endpoint, failureOf, type Patience, sentenceIn } from './endpoint';
import { OWN_WORDS } from './own-words';
import { RequestWatch } from './request-watch';

/** What is asked of an endpoint. */
export interface Asked {
  /** Below its address: `/chat/completions`. */
  readonly path: string;
  /** Sent as JSON; without one it is a question by address alone. */
  readonly body?: unknown;
}

/** An answer that has begun, and what ends it. `signal` is aborted when it is cancelled or takes too long. */
export interface Answering {
  readonly response: Response;
  /** Says that something came, so that the wait begins anew, and whether the answer itself has begun. */
  heard(hasBegun: boolean): void;
  /** Why reading stopped, as an error of ours. */
  reasonOf(error: unknown): Error;
  end(): void;
}

/** The server does not take the request as it is: it may take another one. */
export class RefusedRequest extends ModelFailure {}

/** Attempts, the first included: a server that is busy or fell over is asked again. */
const ATTEMPTS = 3;
/** The first wait, in ms, doubled each time. */
const BACK_OFF = 500;
/** A server that still loads its model is asked so often, and so many ms apart: a large one takes minutes. */
const LOADING = { attempts: 360, wait: 500 } as const;
/** So often a server may send elsewhere on its own origin. */
const REDIRECTS = 3;
/** Of what a failing server says so much is read. */
const SENTENCE = 10_000;

/**
 * Sends a request and gives its answer once that begins. Asks again where the server is busy (429), failed (5xx) or loads its model
 * (503), as soon as it allows, and nobody else asks it before that. Rejects with a `ModelFailure`, or at once with `CancelledError`. To an origin that the user has not allowed nothing is sent,
 * and a redirect to another origin is refused: the key must not go there.
 */
export async function send(
  endpoint: Endpoint,
  asked: Asked,
  { token, patience }: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<Answering> {
  for (let attempt = 1; ; attempt++) {
    await untilRested(endpoint, { token, patience });
    const answering = await sendOnce(endpoint, asked, { token, patience });
    const { response } = answering;
    if (response.ok) {
      if (!isWebPage(response)) return answering;
      answering.end();
      throw new ModelFailure('noSuchModel', { detail: OWN_WORDS.webPage });
    }
    const said = withoutKey(await beginningOf(response, SENTENCE).catch(() => ''), endpoint);
    answering.end();
    throwIfCancelled(token);
    const kind = failureOf(response.status, said) ?? 'broken';
    const isLoading = response.status === 503 && /\bloading\b/i.test(said);
    const wait = isLoading ? LOADING.wait : waitFor(response, attempt);
    const isLast = attempt >= (isLoading ? LOADING.attempts : ATTEMPTS);
    const isPassing = response.status === 429 || response.status >= 500;
    if (kind === 'broken' && (response.status === 400 || response.status === 422)) {
      throw new RefusedRequest(kind, { detail: sentenceIn(said) });
    }
    if (response.status === 429) endpoint.rest?.want(wait);
    if (!isPassing || isLast || wait > patience.retry) {
      throw new ModelFailure(kind, { detail: sentenceIn(said), ...(response.status === 429 && { retryAfter: wait }) });
    }
    await pause(wait, token);
    throwIfCancelled(token);
  }
}

/** Waits while the server wants to be left alone, where it has told that to somebody. Nothing is sent where that takes too long. */
async function untilRested(
  { rest }: Endpoint,
  { token, patience }: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<void> {
  let waited = 0;
  for (let left = rest?.left ?? 0; left > 0; left = rest?.left ?? 0) {
    waited += left;
    if (waited > patience.retry) throw new ModelFailure('tooManyRequests', { retryAfter: left });
    await pause(left, token);
    throwIfCancelled(token);
  }
}

async function sendOnce(
  endpoint: Endpoint,
  asked: Asked,
  { token, patience }: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<Answering> {
  throwIfCancelled(token);
  const watch = new RequestWatch(token);
  const reasonOf = (error: unknown): Error => withoutKeyIn(watch.reasonOf(error), endpoint);
  watch.wait(patience.first);
  try {
    const response = await fetched(endpoint, asked, watch);
    const heard = (hasBegun: boolean): void => watch.wait(hasBegun ? patience.next : patience.first);
    return { response, heard, reasonOf, end: () => watch.dispose() };
  } catch (error) {
    const reason = reasonOf(error);
    watch.dispose();
    throw reason;
  }
}

/**
 * The one place that sends anything to a model's server. It follows a server that sends elsewhere on its own origin, and nowhere else.
 */
async function fetched(
  endpoint: Endpoint,
  { path, body }: Asked,
  { signal }: { readonly signal: AbortSignal },
): Promise<Response> {
  let url = new URL(endpoint.address + path);
  const { origin } = url;
  if (!endpoint.isAllowed(origin)) throw new ModelFailure('notAllowed', { detail: origin });
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'text/event-stream, application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        // Whatever the settings say by now: no key goes through the open.
        ...(endpoint.key !== undefined && mayCarryKey(endpoint.address) && { authorization: `Bearer ${endpoint.key}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal,
    });
    const to = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || to === null) return response;
    await response.body?.cancel();
    url = new URL(to, url);
    if (url.origin !== origin || hops === REDIRECTS) throw new ModelFailure('redirected', { detail: url.origin });
  }
}

/** What a server says, without the key that it was sent: some repeat it, and sentences are shown and logged. */
function withoutKey(said: string, { key }: Endpoint): string {
  return key === undefined || key === '' ? said : said.replaceAll(key, '…');
}

function withoutKeyIn(error: Error, endpoint: Endpoint): Error {
  if (!(error instanceof ModelFailure) || error.detail === undefined) return error;
  return new ModelFailure(error.kind, { detail: withoutKey(error.detail, endpoint) });
}

/** A server of something else, or a page to sign in on: it answers everything, and is asked for nothing more. */
function isWebPage({ headers }: Response): boolean {
  return /^\s*text\/html\b/i.test(headers.get('content-type') ?? '');
}

/** How long the server wants to be left alone, in ms; where it does not say, twice as long each time. */
function waitFor({ headers }: Response, attempt: number): number {
  const asked = headers.get('retry-after');
  const seconds = asked === null ? Number.NaN : Number(asked);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = asked === null ? Number.NaN : Date.parse(asked) - Date.now();
  return Number.isNaN(until) ? BACK_OFF * 2 ** (attempt - 1) : Math.max(0, until);
}

/** The beginning of what a server says: nobody reads a page of megabytes for its first sentence. */
export async function beginningOf(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel().catch(() => undefined);
  return text.slice(0, most);
}
