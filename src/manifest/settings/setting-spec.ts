import type { Localized } from '../localized';

interface Common {
  readonly description: Localized;
  /** `machine`: not synced and not set by a workspace, for what names things on this computer. */
  readonly scope: 'application' | 'machine' | 'window' | 'language-overridable';
}

/** One setting: what it holds, within which bounds, and who may set it. */
export type SettingSpec = Common &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'integer'; readonly default: number; readonly minimum: number; readonly maximum: number }
    | { readonly type: 'number'; readonly default: number; readonly minimum: number; readonly maximum: number }
    | { readonly type: 'string'; readonly default: string }
    | { readonly type: 'strings'; readonly default: readonly string[] }
    /** Which globs count. VS Code puts the user's beside the default's, of which the user may take one out. */
    | { readonly type: 'globs'; readonly default: Readonly<Record<string, boolean>> }
    | {
        readonly type: 'enum';
        readonly default: string;
        readonly values: readonly string[];
        readonly valueDescriptions: Readonly<Record<string, Localized>>;
      }
  );
