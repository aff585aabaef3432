import type { Disposable } from '../../../src/core/kit/disposable';
import { breaths } from '../../../src/core/speech/breaths';
import type { Ending, Speaker } from '../../../src/core/speech/recital';
import type { Sentence, SpeechLanguage } from '../../../src/core/speech/sentence';

/** What is said right after something was broken off is lost in some browsers; it waits so long, in ms. */
const AFTER_CANCEL = 60;

/** How often it is looked whether the engine still speaks, in ms. */
const LOOK = 1000;

/** How a sentence of a language is said. */
export interface Manner {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

/** Says sentences with the browser's own engine. */
export class VoiceSpeaker implements Speaker {
  readonly #speech: SpeechSynthesis;
  readonly #manner: (lang: SpeechLanguage) => Manner | undefined;
  #cancelled = Number.NEGATIVE_INFINITY;

  constructor(speech: SpeechSynthesis, manner: (lang: SpeechLanguage) => Manner | undefined) {
    this.#speech = speech;
    this.#manner = manner;
  }

  say({ spoken, lang }: Sentence, over: (ending: Ending) => void): Disposable {
    const pieces = [...breaths(spoken)];
    // Held here: an utterance that nobody holds may be collected while it is said, and its end is then never heard of.
    let current: SpeechSynthesisUtterance | undefined;
    let timer: number | undefined;
    const finish = (ending: Ending): void => {
      current = undefined;
      clearTimeout(timer);
      over(ending);
    };
    const next = (): void => {
      const piece = pieces.shift();
      const manner = this.#manner(lang);
      // Left without a voice, the browser would take any: one of a service, too.
      if (piece === undefined || !manner) {
        finish(manner ? 'said' : 'failed');
        return;
      }
      const utterance = utter(piece, manner);
      current = utterance;
      utterance.addEventListener('end', () => {
        if (current === utterance) next();
      });
      utterance.addEventListener('error', ({ error }) => {
        if (current === utterance) finish(endingOf(error));
      });
      // An engine that somebody paused would wait forever.
      this.#speech.resume();
      this.#speech.speak(utterance);
      watch();
    };
    /** Some engines fall silent and never say so: who is silent twice in a row has ended. */
    const watch = (isSilent = false): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const isSilentNow = !this.#speech.speaking && !this.#speech.pending;
        if (isSilent && isSilentNow) next();
        else watch(isSilentNow);
      }, LOOK);
    };
    timer = window.setTimeout(next, Math.max(0, this.#cancelled + AFTER_CANCEL - performance.now()));
    return {
      dispose: () => {
        clearTimeout(timer);
        if (!current) return;
        current = undefined;
        this.#speech.cancel();
        this.#cancelled = performance.now();
      },
    };
  }
}

function utter(words: string, { voice, rate }: Manner): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.lang = voice.lang;
  utterance.voice = voice;
  utterance.rate = rate;
  return utterance;
}

function endingOf(error: string): Ending {
  if (error === 'not-allowed') return 'refused';
  return error === 'interrupted' || error === 'canceled' ? 'interrupted' : 'failed';
}
