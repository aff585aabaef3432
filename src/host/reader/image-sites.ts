import * as vscode from 'vscode';
import { Expected } from '../kit/report';
import type { ImageConsent } from './image-consent';

/** Lets the user tick which sites may load images: those that may, and those of the article that is being read. */
export async function manageImageSites(consent: ImageConsent, here: readonly string[]): Promise<void> {
  const { allowed } = consent;
  const sites = [...new Set([...here, ...allowed])];
  if (sites.length === 0) {
    throw new Expected(
      vscode.l10n.t('No site may load images yet. Open an article with images of another site first.'),
    );
  }
  const items = sites.map(label => ({
    label,
    picked: allowed.includes(label),
    ...(here.includes(label) && { description: vscode.l10n.t('in this article') }),
  }));
  const ticked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Image Sites'),
    placeHolder: vscode.l10n.t('Ticked sites may load images in any article'),
  });
  if (ticked) await consent.set(new Map(sites.map(site => [site, ticked.some(({ label }) => label === site)])));
}
