import type { SpeechLanguage } from '../../../src/core/speech/sentence';
import type { VoicePlatform } from '../../../src/protocol/reader-aloud';

/** How long voices are waited for, in ms: browsers look for them when they are first asked. */
const WAIT = 1500;

/** The voices of this machine, once they are known; none where there are none. */
export async function knownVoices(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speech.getVoices();
  if (known.length > 0) return known;
  await new Promise<void>(resolve => {
    const timer = window.setTimeout(resolve, WAIT);
    speech.addEventListener('voiceschanged', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return speech.getVoices();
}

export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: SpeechLanguage): SpeechSynthesisVoice[] {
  return voices.filter(voice => voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
}

/**
 * The voice that was chosen for a language, else one of this machine. A voice that is not local sends what it says to a service on
 * the internet, and what somebody reads is nobody's business: such a one speaks only for who has chosen it by its name.
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  lang: SpeechLanguage,
  chosen: string,
): SpeechSynthesisVoice | undefined {
  const own = voicesFor(voices, lang);
  const local = own.filter(voice => voice.localService);
  return own.find(voice => voice.voiceURI === chosen) ?? local.find(voice => voice.default) ?? local[0];
}

/** Where the page is shown, which is where its voices are: VS Code's host may run on another machine. */
export function voicePlatform(agent: string): VoicePlatform {
  if (/Windows/.test(agent)) return 'windows';
  if (/Macintosh|Mac OS/.test(agent)) return 'mac';
  return /Linux|CrOS/.test(agent) && !/Android|CrOS/.test(agent) ? 'linux' : 'other';
}
