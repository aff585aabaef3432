import * as vscode from 'vscode';
import { sectionLink } from '../../core/library/section-link';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { lookGuards } from '../../protocol/reader-look';
import type { SettingsReader } from '../kit/settings';
import { codeLanguage } from './code-language';
import type { OpenReader } from './open-reader';
import { resizeReader } from './reader-look';

/** What the host answers to the looks and the tools of the page. */
export function lookCalls(
  reader: OpenReader,
  settings: SettingsReader,
): Pick<Handlers<ReaderHostSide>, 'resize' | 'showOutline' | 'openCode' | 'copyLink'> {
  return {
    resize: {
      accepts: lookGuards.resize,
      answer: async ([step]) => {
        await resizeReader(settings, step);
        return undefined;
      },
    },
    showOutline: {
      accepts: lookGuards.showOutline,
      answer: async ([shown]) => {
        await settings.set('seoga.reader.outline', shown);
        return undefined;
      },
    },
    openCode: {
      accepts: lookGuards.openCode,
      answer: async ([article, content, name]) => {
        if (article !== reader.id) return undefined;
        const language = codeLanguage(name, await vscode.languages.getLanguages());
        const document = await vscode.workspace.openTextDocument({ content, language });
        await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
        return undefined;
      },
    },
    copyLink: {
      accepts: lookGuards.copyLink,
      answer: async ([article, heading, words]) => {
        if (article !== reader.id) return undefined;
        await vscode.env.clipboard.writeText(
          sectionLink(vscode.env.uriScheme, { id: reader.id, heading: heading ?? undefined, words }),
        );
        return undefined;
      },
    },
  };
}
