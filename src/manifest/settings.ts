import { agentsSettings } from './settings/agent-settings';
import { askSettings } from './settings/ask-settings';
import { completionSettings } from './settings/completion-settings';
import { highlightsSettings } from './settings/highlight-settings';
import { librarySettings } from './settings/library-settings';
import { modelsSettings } from './settings/model-settings';
import { questionSetSettings } from './settings/question-set-settings';
import { readerSettings } from './settings/reader-settings';
import { refactorSettings } from './settings/refactor-settings';
import type { SettingSpec } from './settings/setting-spec';
import { termsSettings } from './settings/term-settings';

/** Every setting of Seoga. The host reads them as one clamped {@link Settings} snapshot. */
export const settings = {
  ...librarySettings,
  ...termsSettings,
  ...modelsSettings,
  ...completionSettings,
  ...agentsSettings,
  ...askSettings,
  ...questionSetSettings,
  ...refactorSettings,
  ...readerSettings,
  ...highlightsSettings,
} as const satisfies Record<`seoga.${string}`, SettingSpec>;

export type SettingKey = keyof typeof settings;

type ValueOf<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' | 'number' }
    ? number
    : S extends { type: 'strings' }
      ? readonly string[]
      : S extends { type: 'globs' }
        ? Readonly<Record<string, boolean>>
        : S extends { type: 'string' }
          ? string
          : S extends { values: readonly (infer V)[] }
            ? V
            : never;

/** One frozen snapshot of every setting. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settings)[K]> };
