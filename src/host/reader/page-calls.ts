import * as vscode from 'vscode';
import type { ArticlePlace } from '../../core/room/answers';
import type { Handlers } from '../../protocol/channel';
import { type FollowOptions, type ReaderHostSide, readerGuards } from '../../protocol/reader';
import type { Library } from '../kit/library';
import { openOutside } from '../kit/outside';
import { linkedPlace } from './linked-place';
import type { OpenReader } from './open-reader';

interface Parts {
  readonly library: Library;
  follow(place: ArticlePlace, options: FollowOptions): void;
}

/** Answers what any page asks for: where links lead, and what is copied. */
export function pageCalls(
  reader: OpenReader,
  { library, follow }: Parts,
): Pick<Handlers<ReaderHostSide>, 'followArticle' | 'followExternal' | 'copy'> {
  return {
    followArticle: {
      accepts: readerGuards.followArticle,
      answer: ([article, options]) => {
        const place = linkedPlace(reader.place, article, library);
        if (place) follow(place, options ?? {});
        return undefined;
      },
    },
    followExternal: {
      accepts: readerGuards.followExternal,
      answer: async ([url]) => {
        await openOutside(url);
        return undefined;
      },
    },
    copy: {
      accepts: readerGuards.copy,
      answer: async ([text]) => {
        await vscode.env.clipboard.writeText(text);
        return undefined;
      },
    },
  };
}
