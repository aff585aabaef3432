import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { otherNamesOf } from '../../core/terms/name';
import { inLanguage, type Term } from '../../core/terms/term';
import { oneLine, onItsLine, READ_ONLY, refused, told } from '../answer';
import { findTerms } from '../find-terms';
import type { McpLibrary } from '../mcp-library';
import { notesOn } from '../state-notes';

/** A question that names more terms than these is no question for a definition. */
const MOST_TERMS = 5;
const ARTICLES = 5;
const NEAREST = 5;

const definition = z.object({
  id: z.string(),
  ko: z.string().optional(),
  en: z.string().optional(),
  abbr: z.string().optional(),
  otherNames: z.array(z.string()),
  definition: z.object({ ko: z.string().optional(), en: z.string().optional() }),
  related: z.array(z.string()),
  articles: z.array(z.object({ title: z.string(), id: z.string() })),
});
type Definition = z.infer<typeof definition>;

/** `define_term`: the glossary. */
export function registerDefineTerm(server: McpServer, library: McpLibrary): void {
  server.registerTool(
    'define_term',
    {
      title: 'Define a term',
      description:
        'What a technical term means, from the glossary, in Korean and English, with articles to read. Takes any name of it: Korean or English, an abbreviation, with a particle (강화학습을).',
      annotations: READ_ONLY,
      inputSchema: { term: z.string().max(300).describe('The term, in Korean or English') },
      outputSchema: { terms: z.array(definition), notes: z.array(z.string()) },
    },
    ({ term }) => define(library, term),
  );
}

async function define(library: McpLibrary, asked: string): Promise<CallToolResult> {
  await library.settle();
  const found = findTerms(asked, library.terms).slice(0, MOST_TERMS);
  if (found.length === 0) return unknown(library, asked);
  const terms = found.map(term => definitionOf(library, term));
  const notes = notesOn(library.state);
  return told([...terms.flatMap(linesOf), ...notes], { terms, notes });
}

async function unknown(library: McpLibrary, asked: string): Promise<CallToolResult> {
  const near = await library.similarTerms(asked, NEAREST);
  return refused(
    `The glossary has no term “${oneLine(asked)}”.`,
    ...(near.length > 0 ? [`The nearest are: ${near.map(namesIn).join(', ')}.`] : []),
    'search_articles may find articles that speak of it.',
  );
}

function definitionOf(library: McpLibrary, term: Term): Definition {
  const { id, ko, en, abbr, definition } = term;
  const byId = new Map<string, Term>(library.terms.map(other => [other.id, other]));
  return {
    id,
    ...(ko !== undefined && { ko }),
    ...(en !== undefined && { en }),
    ...(abbr !== undefined && { abbr }),
    otherNames: [...otherNamesOf(term)],
    definition: { ...definition },
    related: term.related.flatMap(other => byId.get(other) ?? []).map(other => inLanguage(other, 'en')[0]),
    articles: library.articlesAbout(term, ARTICLES).map(({ id, title }) => ({ title: oneLine(title), id })),
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
