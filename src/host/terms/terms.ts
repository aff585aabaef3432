import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import type { Log } from '../../core/ports';
import { codePlace, LOOK_BACK } from '../../core/terms/code-place';
import { TermMatcher } from '../../core/terms/matcher';
import type { Term, TermId } from '../../core/terms/term';
import type { HoverPlace } from '../../manifest/settings';
import type { TermFacts } from '../../protocol/reader-relations';
import type { Library } from '../kit/library';
import type { SettingsReader } from '../kit/settings';
import { termCard } from './term-card';
import { termFacts } from './term-facts';

export interface TermsParts {
  readonly library: Library;
  readonly settings: SettingsReader;
  readonly log: Log;
}

/** Articles on a card: more would not be read in a hover. */
const ARTICLES_ON_CARD = 3;
const RELATED_ON_CARD = 4;

/** A line longer than this is data, not text. */
const LONGEST_LINE = 5000;

/** Hovers of glossary terms, in any file. Nothing is read until the mouse first rests on a place where a term may be shown. */
export function activateTerms({ library, settings, log }: TermsParts) {
  const store = new DisposableStore();
  const matching = lazyAsync(async () => {
    const terms = await library.glossary();
    return { matcher: new TermMatcher(terms), terms: new Map(terms.map(term => [term.id, term])) };
  });

  const factsOf = async (term: Term): Promise<TermFacts> => {
    const { terms } = await matching();
    await library.readBundled();
    const ids = await library.articlesWithTerm(term.id, ARTICLES_ON_CARD);
    const articles = ids.map(id => library.article(id)).filter(article => article !== undefined);
    const related = term.related.flatMap(id => terms.get(id) ?? []).slice(0, RELATED_ON_CARD);
    return termFacts(term, { articles, related, language: vscode.env.language });
  };

  const provideHover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const line = document.lineAt(position.line).text;
    if (line.length > LONGEST_LINE || !wanted(settings.for(document)['seoga.hover.where'], document, position))
      return undefined;
    const { matcher } = await matching();
    const match = matcher.at(line, position.character);
    if (!match || token.isCancellationRequested) return undefined;
    const card = termCard(await factsOf(match.term));
    return new vscode.Hover(card, new vscode.Range(position.line, match.start, position.line, match.end));
  };

  store.own(
    vscode.languages.registerHoverProvider(
      { scheme: '*' },
      {
        provideHover: async (document, position, token) => {
          try {
            return await provideHover(document, position, token);
          } catch (error) {
            // Nobody asked for a hover, so nobody is told that there is none.
            log.error('A hover failed', error);
            return undefined;
          }
        },
      },
    ),
  );
  return {
    /** What the card of a term says; undefined where the glossary has none of that id. */
    factsOf: async (id: TermId): Promise<TermFacts | undefined> => {
      const term = (await matching()).terms.get(id);
      return term && factsOf(term);
    },
    dispose: () => store.dispose(),
  };
}

function wanted(where: HoverPlace, document: vscode.TextDocument, position: vscode.Position): boolean {
  if (where === 'off') return false;
  if (where === 'everywhere') return true;
  // The text before is enough, and a large file is not copied for every move of the mouse.
  const from = document.positionAt(Math.max(0, document.offsetAt(position) - LOOK_BACK));
  const before = document.getText(new vscode.Range(new vscode.Position(from.line, 0), position));
  const place = codePlace(document.languageId, before, before.length);
  return place === 'prose' || (where === 'commentsAndProse' && place !== 'code');
}
