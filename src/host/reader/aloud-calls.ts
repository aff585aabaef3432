import type { SpeechLanguage } from '../../core/speech/sentence';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { aloudGuards } from '../../protocol/reader-aloud';
import type { SettingsReader } from '../kit/settings';
import { aloudWords } from './aloud-words';
import type { OpenReader } from './open-reader';

const RATE = 'seoga.reader.speech.rate';
const VOICES = {
  ko: 'seoga.reader.speech.voice.korean',
  en: 'seoga.reader.speech.voice.english',
} as const satisfies Record<SpeechLanguage, string>;

export interface AloudParts {
  readonly settings: SettingsReader;
  /** The page speaks from now on, or no longer. */
  speaks(isSpeaking: boolean): void;
}

/** What the host answers to a page that reads aloud. The voices are the page's own: they are those of where it is shown. */
export function aloudCalls(
  reader: OpenReader,
  { settings, speaks }: AloudParts,
): Pick<Handlers<ReaderHostSide>, 'aloudSetup' | 'keepSpeechRate' | 'keepVoice' | 'speaks'> {
  return {
    aloudSetup: {
      accepts: aloudGuards.aloudSetup,
      answer: () => {
        const { current } = settings;
        return {
          rate: current[RATE],
          voices: { ko: current[VOICES.ko], en: current[VOICES.en] },
          words: aloudWords(),
        };
      },
    },
    keepSpeechRate: {
      accepts: aloudGuards.keepSpeechRate,
      answer: async ([article, rate]) => {
        if (article === reader.id) await settings.set(RATE, rate);
        return undefined;
      },
    },
    keepVoice: {
      accepts: aloudGuards.keepVoice,
      answer: async ([article, lang, voice]) => {
        if (article === reader.id) await settings.set(VOICES[lang], voice);
        return undefined;
      },
    },
    speaks: {
      accepts: aloudGuards.speaks,
      answer: ([article, isSpeaking]) => {
        if (article === reader.id) speaks(isSpeaking);
        return undefined;
      },
    },
  };
}
