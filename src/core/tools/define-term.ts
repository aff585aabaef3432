import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { seenText } from '../kit/seen-text';
import { otherNamesOf } from '../terms/name';
import { inLanguage, type Term } from '../terms/term';
import { findTerms } from './find-terms';
import { notesOn } from './state-notes';
import { oneLine, onItsLine, refused, type ToolAnswer, told } from './tool-answer';
import type { ToolLibrary } from './tool-library';
import type { InputOf, ToolParams } from './tool-params';
import type { ToolParts } from './tool-parts';

/** What defining takes. */
export const DEFINE_PARAMS = {
  term: { type: 'string', maxLength: 300, description: 'The term, in Korean or English' },
} as const satisfies ToolParams;

/** What a model should know of defining before it calls. */
export const DEFINE_DESCRIPTION =
  'What a technical term means, from the glossary, in Korean and English, with articles to read. Takes any name of it: Korean or English, an abbreviation, with a particle (강화학습을).';

/** A question that names more terms than these is no question for a definition. */
const MOST_TERMS = 5;
const ARTICLES = 5;
const NEAREST = 5;

/** One term, as data. */
type Definition = {
  readonly id: string;
  readonly ko?: string;
  readonly en?: string;
  readonly abbr?: string;
  readonly otherNames: readonly string[];
  readonly definition: { readonly ko?: string; readonly en?: string };
  readonly related: readonly string[];
  readonly articles: readonly { readonly title: string; readonly id: string }[];
};

/** The glossary, for a model. Throws `CancelledError` once cancelled. */
export async function defineTerm(
  parts: ToolParts,
  { term: asked }: InputOf<typeof DEFINE_PARAMS>,
  token?: CancellationToken,
): Promise<ToolAnswer> {
  const { library } = parts;
  await library.settle(token);
  throwIfCancelled(token);
  const all = await library.terms();
  throwIfCancelled(token);
  const found = findTerms(asked, all).slice(0, MOST_TERMS);
  if (found.length === 0) return unknown(parts, asked);
  const terms = await Promise.all(found.map(term => definitionOf(library, term, all)));
  throwIfCancelled(token);
  const notes = notesOn(library.state);
  return told([...terms.flatMap(linesOf), ...notes], { terms, notes });
}

async function unknown({ library, names }: ToolParts, asked: string): Promise<ToolAnswer> {
  const near = await library.similarTerms(asked, NEAREST);
  return refused(
    `The glossary has no term “${oneLine(asked)}”.`,
    ...(near.length > 0 ? [`The nearest are: ${near.map(namesIn).join(', ')}.`] : []),
    `${names.search} may find articles that speak of it.`,
  );
}

async function definitionOf(library: ToolLibrary, term: Term, all: readonly Term[]): Promise<Definition> {
  const { id, ko, en, abbr, definition } = term;
  const byId = new Map<string, Term>(all.map(other => [other.id, other]));
  const articles = await library.articlesAbout(term, ARTICLES);
  return {
    id,
    ...(ko !== undefined && { ko }),
    ...(en !== undefined && { en }),
    ...(abbr !== undefined && { abbr }),
    otherNames: [...otherNamesOf(term)],
    definition: {
      ...(definition.ko !== undefined && { ko: onItsLine(seenText(definition.ko)) }),
      ...(definition.en !== undefined && { en: onItsLine(seenText(definition.en)) }),
    },
    related: term.related.flatMap(other => byId.get(other) ?? []).map(other => inLanguage(other, 'en')[0]),
    articles: articles.map(({ id, title }) => ({ title: oneLine(title), id })),
  };
}

function linesOf({ ko, en, abbr, otherNames, definition, related, articles }: Definition): readonly string[] {
  return [
    `# ${[ko, en, abbr].filter(Boolean).join(' · ')}`,
    ...[definition.ko, definition.en].filter(text => text !== undefined),
    ...(otherNames.length > 0 ? [`Also called: ${otherNames.join(', ')}`] : []),
    ...(related.length > 0 ? [`Related: ${related.join(', ')}`] : []),
    ...(articles.length > 0
      ? ['Articles to read:', ...articles.map(({ title, id }) => `- ${title} · ${onItsLine(id)}`)]
      : []),
    '',
  ];
}

/** `검색 증강 생성 (Retrieval-Augmented Generation)` */
function namesIn(term: Term): string {
  const [name, other] = inLanguage(term, 'ko');
  return other === undefined ? name : `${name} (${other})`;
}
