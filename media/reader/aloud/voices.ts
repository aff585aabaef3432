import type { SpeechLanguage } from '../../../src/core/speech/sentence';
import type { VoicePlatform } from '../../../src/protocol/reader-aloud';

/** How long voices are waited for, in ms: browsers look for them when they are first asked. */
const WAIT = 1500;

/** The voices of this machine. They are waited for once: who found none until then has none. */
export class MachineVoices {
  readonly #speech: SpeechSynthesis;
  #waited: Promise<void> | undefined;

  constructor(speech: SpeechSynthesis) {
    this.#speech = speech;
  }

  /** The voices, once they are known: `await voices.known()`; none where there are none. */
  async known(): Promise<readonly SpeechSynthesisVoice[]> {
    if (this.#speech.getVoices().length === 0) {
      this.#waited ??= this.#wait();
      await this.#waited;
    }
    return this.#speech.getVoices();
  }

  #wait(): Promise<void> {
    return new Promise(resolve => {
      setTimeout(resolve, WAIT);
      this.#speech.addEventListener('voiceschanged', () => resolve(), { once: true });
    });
  }
}

export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: SpeechLanguage): SpeechSynthesisVoice[] {
  return voices.filter(voice => voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
}

/**
 * The voice that was chosen for a language, else one of this machine. A voice that is not local sends what it says to a service on
 * the internet, and what somebody reads is nobody's business: such a one speaks only for who has chosen it by its name.
 */
function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  lang: SpeechLanguage,
  chosen: string,
): SpeechSynthesisVoice | undefined {
  const own = voicesFor(voices, lang);
  const local = own.filter(voice => voice.localService);
  return own.find(voice => voice.voiceURI === chosen) ?? local.find(voice => voice.default) ?? local[0];
}

/**
 * The voice that says a sentence of this language: `voiceToSay(voices, 'en', { ko: 'Sora', en: '' })`. A Korean voice says English,
 * too, and no English voice says Korean; but who chose a service for Korean did not choose it for English.
 */
export function voiceToSay(
  voices: readonly SpeechSynthesisVoice[],
  lang: SpeechLanguage,
  chosen: Readonly<Record<SpeechLanguage, string>>,
): SpeechSynthesisVoice | undefined {
  const own = voiceFor(voices, lang, chosen[lang]);
  if (own || lang === 'ko') return own;
  const local = voices.filter(voice => voice.localService);
  return voiceFor(local, 'ko', chosen.ko);
}

/** Where the page is shown, which is where its voices are: VS Code's host may run on another machine. */
export function voicePlatform(agent: string): VoicePlatform {
  if (/Windows/.test(agent)) return 'windows';
  if (/Macintosh|Mac OS/.test(agent)) return 'mac';
  return /Linux|CrOS/.test(agent) && !/Android|CrOS/.test(agent) ? 'linux' : 'other';
}
