import type { TermTaste } from '../../core/terms/term';
import type { GlossaryTaste } from '../kit/glossary';
import type { SettingsReader } from '../kit/settings';

/** Which terms the user wants to see, and how often, as the settings say. Other settings change nothing of it. */
export function termTaste(settings: SettingsReader): GlossaryTaste {
  const read = (): TermTaste => ({
    never: settings.current['seoga.terms.never'],
    density: settings.current['seoga.terms.density'],
  });
  return {
    current: read,
    onDidChange: listener => {
      let known = JSON.stringify(read());
      return settings.onDidChange(() => {
        const now = JSON.stringify(read());
        if (now === known) return;
        known = now;
        listener();
      });
    },
  };
}
