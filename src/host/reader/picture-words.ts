import * as vscode from 'vscode';
import type { PictureWords } from '../../protocol/reader-images';

/** Words at images, diagrams and formulas. */
export function pictureWords(): PictureWords {
  const { l10n } = vscode;
  return {
    load: l10n.t('Load images from {0}'),
    failed: l10n.t('This image could not be loaded.'),
    retry: l10n.t('Try Again'),
    unloadable: l10n.t('This image has an address that is not loaded: {0}'),
    zoom: l10n.t('Enlarge'),
    zoomIn: l10n.t('Zoom In (+)'),
    zoomOut: l10n.t('Zoom Out (-)'),
    fit: l10n.t('Fit to Window (0)'),
    previous: l10n.t('Previous Image (←)'),
    next: l10n.t('Next Image (→)'),
    close: l10n.t('Close (Escape)'),
    diagram: l10n.t('Diagram'),
    showSource: l10n.t('Show Source'),
    showDiagram: l10n.t('Show Diagram'),
    diagramFailed: l10n.t('This diagram cannot be drawn; its source is shown.'),
    diagramTooLong: l10n.t('This diagram is too large to draw; its source is shown.'),
  };
}
