import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import { minutesOf } from '../../core/library/reading-time';
import type { LinkedArticle, RelatedArticle, SharedKind } from '../../core/room/answers';
import { inLanguage } from '../../core/terms/term';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { type LinkedTitle, relationGuards } from '../../protocol/reader-relations';
import type { Library } from '../kit/library';
import { readingSpeeds } from '../kit/reading-speeds';
import type { SettingsReader } from '../kit/settings';
import { linkedPlace } from './linked-place';
import type { OpenReader } from './open-reader';

export interface RelationParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
}

/** What the host answers about the articles around one: behind its links, and at its end. */
export function relationCalls(
  reader: OpenReader,
  parts: RelationParts,
): Pick<Handlers<ReaderHostSide>, 'preview' | 'relations'> {
  const { library } = parts;
  return {
    preview: {
      accepts: relationGuards.preview,
      answer: async ([article, linked, heading], token) => {
        const place = article === reader.id ? linkedPlace(reader.place, linked, library) : undefined;
        const preview = place && (await library.preview(place, heading ?? undefined, token));
        if (!preview) return undefined;
        const { title } = preview.article;
        return { title, section: preview.section, facts: factsOf(preview.article, parts), text: preview.text };
      },
    },
    relations: {
      accepts: relationGuards.relations,
      answer: async ([article], token) => {
        const id = reader.id;
        // A file that was opened from the explorer has nothing to do with the library.
        if (article !== id || !library.placeOf(id)) return undefined;
        // What links here, only a library that has been read can say.
        await library.read();
        const { previous, next, backlinks, related } = await library.relations(id, token);
        const names = await termNames(library);
        return {
          previous: previous && linkedTitle(library, previous),
          next: next && linkedTitle(library, next),
          backlinks: backlinks.flatMap(id => linkedTitle(library, { id }) ?? []),
          related: related.flatMap(one => {
            const link = linkedTitle(library, one);
            return link ? [{ ...link, reason: reasonOf(one, names) }] : [];
          }),
        };
      },
    },
  };
}

/** Undefined where the article is gone by now. */
function linkedTitle(library: Library, { id, heading, text }: LinkedArticle): LinkedTitle | undefined {
  const article = library.article(id);
  return article && { article: id, title: text ?? article.title, heading };
}

/** One line about an article: who, when, how long, and how far it was read. */
function factsOf(article: Article, { history, settings }: RelationParts): readonly string[] {
  const { id, authors, outlet, date, length } = article;
  const { l10n } = vscode;
  const states = {
    unread: () => undefined,
    begun: () => `${Math.round((history.of(id)?.progress ?? 0) * 100)}%`,
    finished: () => l10n.t('read'),
  };
  const minutes = minutesOf(length, readingSpeeds(settings.current));
  const facts = [
    authors.map(author => author.name).join(', ') || outlet,
    date,
    article.problem ? undefined : l10n.t('{0} min read', minutes),
    states[history.stateOf(id)](),
  ];
  return facts.flatMap(fact => (fact ? [fact] : []));
}

/** Why an article is there, in a few words. */
function reasonOf({ by, shared }: RelatedArticle, names: ReadonlyMap<string, string>): string {
  const { l10n } = vscode;
  const named = shared.map(name => (by === 'terms' ? (names.get(name) ?? name) : name)).join(', ');
  const sentences: Readonly<Record<SharedKind, () => string>> = {
    topics: () => l10n.t('Topics in common: {0}', named),
    terms: () => l10n.t('Terms in common: {0}', named),
    words: () => l10n.t('Words in common: {0}', named),
  };
  return sentences[by]();
}

/** What each term is called in the user's language; without a glossary, nothing. */
async function termNames(library: Library): Promise<ReadonlyMap<string, string>> {
  const terms = await library.glossary().catch(() => []);
  return new Map(terms.map(term => [term.id, term.abbr ?? inLanguage(term, vscode.env.language)[0]]));
}
