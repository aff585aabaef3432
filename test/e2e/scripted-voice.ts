import type { Page } from 'playwright-core';
import type { Reader } from './reader';

/** A voice of the scripted engine. */
export interface ScriptedVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

/** What the page asked of the engine, in its order: `말: 안녕하세요.`, `cancel`. */
export type SpokenLog = readonly string[];

interface Engine {
  readonly log: string[];
  readonly rates: number[];
  readonly voices: string[];
  end(error?: string): void;
}

/** Where the engine is held: the window of VS Code outlives the page of a reader, which is thrown away with its tab. */
type Top = Window & { seogaEngine?: Engine };

/**
 * Puts an engine into the page that says nothing and ends when a test wants it to: headless Chromium has no voices. It has the
 * habits of Chromium's own that matter: what is said right after a `cancel` is lost, and what was cancelled still tells of it.
 */
export async function scriptVoices(reader: Reader, voices: readonly ScriptedVoice[]): Promise<void> {
  await reader.find('html').evaluate((_, voices) => {
    /** So long after a cancel, in ms, nothing that is asked for is said. */
    const DEAF = 20;
    class Utterance extends EventTarget {
      lang = '';
      voice: { readonly name: string } | null = null;
      rate = 1;
      constructor(readonly text: string) {
        super();
      }
    }
    let current: Utterance | undefined;
    let cancelled = -DEAF;
    const engine: Engine = {
      log: [],
      rates: [],
      voices: [],
      end: error => {
        const ended = current;
        current = undefined;
        ended?.dispatchEvent(Object.assign(new Event(error ? 'error' : 'end'), { error }));
      },
    };
    (window.top as Top).seogaEngine = engine;
    const synthesis = Object.assign(new EventTarget(), {
      pending: false,
      getVoices: () => voices.map(voice => ({ ...voice, voiceURI: voice.name, default: false })),
      resume: () => undefined,
      speak: (utterance: Utterance) => {
        if (performance.now() - cancelled < DEAF) {
          engine.log.push('lost');
          return;
        }
        current = utterance;
        engine.log.push(utterance.text);
        engine.rates.push(utterance.rate);
        engine.voices.push(utterance.voice?.name ?? '');
      },
      cancel: () => {
        cancelled = performance.now();
        engine.log.push('cancel');
        const broken = current;
        current = undefined;
        setTimeout(() => broken?.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' })));
      },
    });
    Object.defineProperty(synthesis, 'speaking', { get: () => current !== undefined });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  }, voices);
}

/** What the engine of the last page was asked for. */
export function spokenLog(page: Page): Promise<SpokenLog> {
  return page.evaluate(() => (window as Top).seogaEngine?.log ?? []);
}

/** The speeds and the voices of all that was said. */
export function manners(
  page: Page,
): Promise<{ readonly rates: readonly number[]; readonly voices: readonly string[] }> {
  return page.evaluate(() => {
    const { rates = [], voices = [] } = (window as Top).seogaEngine ?? {};
    return { rates, voices };
  });
}

/** The engine has said what it was saying, or ends with an error. */
export async function endUtterance(reader: Reader, error?: string): Promise<void> {
  await reader.find('html').evaluate((_, error) => (window.top as Top).seogaEngine?.end(error), error);
}
