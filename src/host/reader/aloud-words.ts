import * as vscode from 'vscode';
import type { AloudWords } from '../../protocol/reader-aloud';

/** Words of the player. */
export function aloudWords(): AloudWords {
  const { l10n } = vscode;
  return {
    readAloud: l10n.t('Read Aloud'),
    pause: l10n.t('Pause'),
    goOn: l10n.t('Go On Reading Aloud'),
    previous: l10n.t('Previous Sentence'),
    next: l10n.t('Next Sentence'),
    stop: l10n.t('Stop Reading Aloud (S)'),
    speed: l10n.t('Speed'),
    voice: l10n.t('Voice'),
    automatic: l10n.t('Voice of This Computer'),
    looking: l10n.t('Looking for voices…'),
    networkVoices: l10n.t('Sends the text to a service'),
    noVoice: {
      ko: l10n.t('There is no Korean voice here.'),
      en: l10n.t('There is no English voice here.'),
    },
    onlyNetwork: l10n.t('Those that there are send the text to a service; choose one if you agree to that.'),
    install: {
      windows: l10n.t('Add one in Settings > Time & Language > Speech, then restart VS Code.'),
      mac: l10n.t('Add one in System Settings > Accessibility > Spoken Content > System Voice, then restart VS Code.'),
      linux: l10n.t(
        'Install speech-dispatcher and a voice such as espeak-ng, start VS Code with --enable-speech-dispatcher, or open it in a browser that has voices.',
      ),
      other: l10n.t("Add one in the system's settings for text to speech, then restart VS Code."),
    },
    nothingToRead: l10n.t('There is nothing to read aloud from here on.'),
    refused: l10n.t('Press play: a page may speak only once somebody has used it.'),
    failed: l10n.t('The voice does not answer. Press play to try again, or choose another voice.'),
  };
}
