import type { SpeechLanguage } from '../core/speech/sentence';
import { type Guard, isBoolean, isFiniteNumber, isString, params } from './guard';

/** What reading aloud asks of the host. */
export type AloudCalls = {
  /** Asked when somebody first wants to listen. */
  readonly aloudSetup: readonly [params: [article: string], result: AloudSetup];
  /** The listener chose a speed. */
  readonly keepSpeechRate: readonly [params: [article: string, rate: number], result: undefined];
  /** The listener chose a voice, by its `voiceURI`; an empty one leaves the choice to us again. */
  readonly keepVoice: readonly [params: [article: string, lang: SpeechLanguage, voice: string], result: undefined];
  /** The page speaks from now on, or no longer. */
  readonly speaks: readonly [params: [article: string, speaks: boolean], result: undefined];
};

export type AloudEvents = {
  /** A command wants the page to begin or to stop. */
  readonly aloud: 'start' | 'stop';
};

/** How the listener likes to hear it. */
export interface AloudSetup {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** The `voiceURI`s that were chosen; empty where none was. */
  readonly voices: Readonly<Record<SpeechLanguage, string>>;
  readonly words: AloudWords;
}

/** The words of the player. */
export interface AloudWords {
  readonly readAloud: string;
  readonly pause: string;
  readonly goOn: string;
  readonly previous: string;
  readonly next: string;
  readonly stop: string;
  readonly speed: string;
  readonly voice: string;
  readonly automatic: string;
  /** Said while the browser looks for its voices. */
  readonly looking: string;
  /** Over the voices that send what they say to somebody else's computer. */
  readonly networkVoices: string;
  readonly noVoice: Readonly<Record<SpeechLanguage, string>>;
  /** Said in addition where only voices of a service are there. */
  readonly onlyNetwork: string;
  /** How one gets a voice, by platform. */
  readonly install: Readonly<Record<VoicePlatform, string>>;
  readonly nothingToRead: string;
  readonly refused: string;
  readonly failed: string;
}

export type VoicePlatform = 'windows' | 'mac' | 'linux' | 'other';

const isLanguage = (value: unknown): value is SpeechLanguage => value === 'ko' || value === 'en';
const isVoice = (value: unknown): value is string => isString(value) && value.length <= 500;

export const aloudGuards: { readonly [K in keyof AloudCalls]: Guard<AloudCalls[K][0]> } = {
  aloudSetup: params<[string]>(isString),
  keepSpeechRate: params<[string, number]>(isString, isFiniteNumber),
  keepVoice: params<[string, SpeechLanguage, string]>(isString, isLanguage, isVoice),
  speaks: params<[string, boolean]>(isString, isBoolean),
};
