import { isRecord } from '../../core/kit/is-record';

/**
 * What package.json tells VS Code of a setting's values. The running extension finds it there again, so that the table, most of which
 * are texts, is no part of it.
 */
export type SettingBounds =
  | { readonly type: 'boolean'; readonly default: boolean }
  | {
      readonly type: 'integer' | 'number';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly type: 'string'; readonly default: string; readonly enum?: readonly string[] }
  | { readonly type: 'array'; readonly default: readonly string[] }
  | { readonly type: 'object'; readonly default: Readonly<Record<string, boolean>> };

/**
 * Brings whatever stands in settings.json inside the setting's bounds; anything else becomes the default:
 * clamp(200, { type: 'integer', default: 16, minimum: 10, maximum: 32 }) is 32.
 */
export function clamp(value: unknown, bounds: SettingBounds): SettingBounds['default'] {
  switch (bounds.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : bounds.default;
    case 'integer':
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return bounds.default;
      const whole = bounds.type === 'integer' ? Math.round(value) : value;
      return Math.min(bounds.maximum, Math.max(bounds.minimum, whole));
    }
    case 'string': {
      if (typeof value !== 'string') return bounds.default;
      return bounds.enum === undefined || bounds.enum.includes(value) ? value : bounds.default;
    }
    case 'array':
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : bounds.default;
    case 'object':
      return isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
          )
        : bounds.default;
  }
}
