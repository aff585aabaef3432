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

/** Every setting of Seoga, with its bounds. The host reads them as one clamped {@link Settings} snapshot. */
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

/** Brings whatever stands in settings.json inside the setting's bounds; anything else becomes the default. */
export function clamp<K extends SettingKey>(key: K, value: unknown): Settings[K];
export function clamp(key: SettingKey, value: unknown): unknown {
  const spec: SettingSpec = settings[key];
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : spec.default;
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(spec.maximum, Math.max(spec.minimum, Math.round(value)))
        : spec.default;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(spec.maximum, Math.max(spec.minimum, value))
        : spec.default;
    case 'string':
      return typeof value === 'string' ? value : spec.default;
    case 'strings':
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : spec.default;
    case 'globs':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).filter(([, counts]) => typeof counts === 'boolean'))
        : spec.default;
    case 'enum':
      return spec.values.find(candidate => candidate === value) ?? spec.default;
  }
}
