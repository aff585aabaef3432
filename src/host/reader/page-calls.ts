import * as vscode from 'vscode';
import type { ArticlePlace } from '../../core/room/answers';
import type { Handlers } from '../../protocol/channel';
import { type FollowOptions, type ReaderHostSide, readerGuards } from '../../protocol/reader';
import { runCommand } from '../kit/commands';
import type { Library } from '../kit/library';
import { openOutside } from '../kit/outside';
import { linkedPlace } from './linked-place';
import type { OpenReader } from './open-reader';

interface Parts {
  readonly library: Library;
  follow(place: ArticlePlace, options: FollowOptions): void;
}

/** Answers what any page asks for: where links lead, and what is copied. What is said of another article comes too late. */
export function pageCalls(
  reader: OpenReader,
  { library, follow }: Parts,
): Pick<Handlers<ReaderHostSide>, 'followArticle' | 'followExternal' | 'copy' | 'askAbout'> {
  return {
    followArticle: {
      accepts: readerGuards.followArticle,
      answer: ([article, linked, options]) => {
        const place = article === reader.id ? linkedPlace(reader.place, linked, library) : undefined;
        if (place) follow(place, options ?? {});
        return undefined;
      },
    },
    followExternal: {
      accepts: readerGuards.followExternal,
      answer: async ([article, url]) => {
        if (article === reader.id) await openOutside(url);
        return undefined;
      },
    },
    askAbout: {
      accepts: readerGuards.askAbout,
      answer: async ([article, words]) => {
        if (article === reader.id) await runCommand('seoga.askAboutSelection', words);
        return undefined;
      },
    },
    copy: {
      accepts: readerGuards.copy,
      answer: async ([article, text]) => {
        if (article === reader.id) await vscode.env.clipboard.writeText(text);
        return undefined;
      },
    },
  };
}
