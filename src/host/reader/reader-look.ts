import type { Settings } from '../../manifest/settings';
import type { LookStep, ReaderLook } from '../../protocol/reader-look';
import { readingSpeeds } from '../kit/reading-speeds';
import type { SettingsReader } from '../kit/settings';

const SIZE = 'seoga.reader.fontSize';
const WIDTH = 'seoga.reader.width';

/** How much a step changes: letters by one pixel, lines by two syllables. */
const STEPS: Readonly<Record<Exclude<LookStep, 'reset'>, readonly [key: typeof SIZE | typeof WIDTH, by: number]>> = {
  larger: [SIZE, 1],
  smaller: [SIZE, -1],
  wider: [WIDTH, 2],
  narrower: [WIDTH, -2],
};

/** The looks that the settings ask for. */
export function readerLook(settings: Settings): ReaderLook {
  return {
    fontSize: settings[SIZE],
    fontFamily: settings['seoga.reader.fontFamily'],
    lineHeight: settings['seoga.reader.lineHeight'],
    width: settings[WIDTH],
    wrapCode: settings['seoga.reader.wrapCode'],
    lineNumbers: settings['seoga.reader.lineNumbers'],
    outline: settings['seoga.reader.outline'],
    markTerms: settings['seoga.reader.markTerms'],
    speeds: readingSpeeds(settings),
  };
}

/** Takes one step within the bounds of the settings, which are the user's own: every reader follows them. */
export async function resizeReader(settings: SettingsReader, step: LookStep): Promise<void> {
  if (step === 'reset') {
    await settings.reset(SIZE);
    await settings.reset(WIDTH);
    return;
  }
  const [key, by] = STEPS[step];
  const value = settings.clamped(key, settings.current[key] + by);
  if (value !== settings.current[key]) await settings.set(key, value);
}
