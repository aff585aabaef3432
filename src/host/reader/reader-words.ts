import * as vscode from 'vscode';
import type { RenderLabels } from '../../core/markdown/rendered-article';
import type { ReaderWords } from '../../protocol/reader';
import { highlightWords } from './highlight-words';
import { lookWords } from './look-words';
import { pictureWords } from './picture-words';
import { relationWords } from './relation-words';

/** Words the rendered article shows that its author did not write, in the user's language. */
export function renderLabels(): RenderLabels {
  const { l10n } = vscode;
  return {
    callouts: {
      info: l10n.t('Info'),
      tip: l10n.t('Tip'),
      note: l10n.t('Note'),
      important: l10n.t('Important'),
      warning: l10n.t('Warning'),
      caution: l10n.t('Caution'),
      danger: l10n.t('Danger'),
    },
    details: l10n.t('Details'),
    openOriginal: l10n.t('Open Original Page'),
    remoteImage: l10n.t('Image on another site, not loaded'),
    brokenLink: l10n.t('This link leads to an article that is not in the library'),
    brokenImage: l10n.t('This image is not in the library'),
    table: l10n.t('Table'),
    toc: l10n.t('Contents'),
    media: {
      video: l10n.t('Watch the video outside'),
      codepen: l10n.t('Open in CodePen'),
      frame: l10n.t('Open the embedded page'),
    },
  };
}

/** Words of the reader itself. */
export function readerWords(): ReaderWords {
  const { l10n } = vscode;
  return {
    outline: l10n.t('Contents'),
    openOriginal: l10n.t('Open Original Page'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    stub: l10n.t('Only a card of this article is in the library. Read it on its original page.'),
    found: l10n.t('Find in Library'),
    placesFound: l10n.t('{0} places found'),
    onePlaceFound: l10n.t('1 place found'),
    placeOf: l10n.t('{0} of {1}'),
    previousPlace: l10n.t('Previous Place (Shift+F3)'),
    nextPlace: l10n.t('Next Place (F3)'),
    clearPlaces: l10n.t('Clear Marks (Escape)'),
    look: lookWords(),
    pictures: pictureWords(),
    highlights: highlightWords(),
    place: { minutes: l10n.t('{0} min read') },
    relations: relationWords(),
    lang: vscode.env.language,
  };
}
