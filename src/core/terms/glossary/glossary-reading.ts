import type { InTwoLanguages, Term, TermId } from '../term';
import type { GlossaryEntry, LineSpan } from './glossary';
import type { GlossaryFault, GlossaryFile, GlossaryMistake, TextSpan } from './glossary-file';
import { type EntryKey, LIST_KEYS, LONGEST_DEFINITION, LONGEST_LIST, LONGEST_NAME, type TermDraft } from './term-draft';
import { derivedId } from './term-id';

/** The most entries of one file. */
export const MOST_ENTRIES = 50_000;

/** Nobody reads more of them, and a file of something else would have one on each line. */
const MOST_MISTAKES = 500;

/** Where a draft stands in its file. */
export interface DraftPlace {
  readonly lines: LineSpan;
  /** Where it says this, or where this should be said. */
  at(key: EntryKey): TextSpan;
}

/** A file of terms while it is read: takes drafts in whatever format they were found, and makes terms of those that are. */
export class GlossaryReading {
  readonly #drafts: { readonly draft: TermDraft; readonly place: DraftPlace }[] = [];
  readonly #mistakes: GlossaryMistake[] = [];
  #count = 0;
  #isFull = false;

  /** Nothing further is taken. */
  get isFull(): boolean {
    return this.#isFull;
  }

  error(fault: GlossaryFault, span: TextSpan): void {
    this.#tell({ fault, span, severity: 'error' });
  }

  warning(fault: GlossaryFault, span: TextSpan): void {
    this.#tell({ fault, span, severity: 'warning' });
  }

  add(draft: TermDraft, place: DraftPlace): void {
    if (this.#count++ >= MOST_ENTRIES) {
      if (!this.#isFull) this.#tellAt(place, 'id', { kind: 'tooMuch', limit: MOST_ENTRIES });
      this.#isFull = true;
      return;
    }
    const tidy = tidied(draft);
    const [key, fault] = this.#faultOf(tidy) ?? [];
    if (key && fault) this.#tellAt(place, key, fault);
    else this.#drafts.push({ draft: this.#cut(tidy, place), place });
  }

  /** The file as far as it could be read. */
  finish(): GlossaryFile {
    const entries = this.#entries();
    const mistakes = this.#mistakes.toSorted(
      ({ span: { start: a } }, { span: { start: b } }) => a.line - b.line || a.character - b.character,
    );
    return { entries, mistakes, isBroken: false };
  }

  /** The file that cannot be read as a whole, for this reason. */
  broken(fault: GlossaryFault, span: TextSpan): GlossaryFile {
    return { entries: [], mistakes: [{ fault, span, severity: 'error' }], isBroken: true };
  }

  /** Places are looked for only as long as somebody reads of them. */
  #tellAt(place: DraftPlace, key: EntryKey, fault: GlossaryFault, severity: 'error' | 'warning' = 'error'): void {
    if (this.#mistakes.length < MOST_MISTAKES) this.#tell({ fault, span: place.at(key), severity });
  }

  #tell(mistake: GlossaryMistake): void {
    if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push(mistake);
  }

  /** Why a draft is no term. */
  #faultOf(draft: TermDraft): readonly [EntryKey, GlossaryFault] | undefined {
    const { ko, en, definition = {} } = draft;
    for (const key of ['id', 'ko', 'en'] as const)
      if (isTooLong(draft[key], LONGEST_NAME)) return [key, { kind: 'tooLong', key, limit: LONGEST_NAME }];
    if (ko === undefined && en === undefined) return ['en', { kind: 'noName' }];
    if (definition.ko === undefined && definition.en === undefined) return ['definition', { kind: 'noDefinition' }];
    if (isTooLong(definition.ko, LONGEST_DEFINITION) || isTooLong(definition.en, LONGEST_DEFINITION))
      return ['definition', { kind: 'tooLong', key: 'definition', limit: LONGEST_DEFINITION }];
    return undefined;
  }

  /** Without what is too long of it where that does no harm. */
  #cut(draft: TermDraft, place: DraftPlace): TermDraft {
    const cut: { -readonly [key in keyof TermDraft]: TermDraft[key] } = { ...draft };
    if (isTooLong(draft.abbr, LONGEST_NAME)) {
      this.#tellAt(place, 'abbr', { kind: 'tooLong', key: 'abbr', limit: LONGEST_NAME }, 'warning');
      cut.abbr = undefined;
    }
    for (const key of LIST_KEYS) {
      const list = draft[key] ?? [];
      const names = list.filter(text => !isTooLong(text, LONGEST_NAME));
      const limit = names.length < list.length ? LONGEST_NAME : LONGEST_LIST;
      if (names.length < list.length || list.length > LONGEST_LIST)
        this.#tellAt(place, key, { kind: 'tooLong', key, limit }, 'warning');
      cut[key] = names.slice(0, LONGEST_LIST);
    }
    return cut;
  }

  /** Ids that are written come before those that names make, so that a new entry takes none away. */
  #entries(): readonly GlossaryEntry[] {
    const lineOf = new Map<string, number>();
    const kept = this.#drafts.filter(({ draft: { id }, place }) => {
      if (id === undefined) return true;
      const line = lineOf.get(id);
      if (line === undefined) lineOf.set(id, place.lines.first);
      else this.#tellAt(place, 'id', { kind: 'sameId', id, line });
      return line === undefined;
    });
    const freeId = idGiver(new Set(lineOf.keys()));
    return kept.map(({ draft, place: { lines } }) => ({ term: termOf(draft, draft.id ?? freeId(draft)), lines }));
  }
}

/** Gives ids that nothing has: homonyms are `sea-fog` and `sea-fog-2`. */
function idGiver(taken: Set<string>): (draft: TermDraft) => string {
  const counts = new Map<string, number>();
  return draft => {
    const base = derivedId(draft);
    let count = counts.get(base) ?? 1;
    let id: string = base;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}

function termOf({ ko, en, abbr, aliases, definition, related, articles }: TermDraft, id: string): Term {
  return {
    id: id as TermId,
    ...(ko !== undefined && { ko }),
    ...(en !== undefined && { en }),
    ...(abbr !== undefined && { abbr }),
    aliases: aliases ?? [],
    definition: definition ?? {},
    related: (related ?? []) as readonly TermId[],
    articles: articles ?? [],
  };
}

/** Without spaces that say nothing, and without texts that are nothing else. */
function tidied({ id, ko, en, abbr, aliases, definition, related, articles }: TermDraft): TermDraft {
  const definitionKo = said(definition?.ko?.trim());
  const definitionEn = said(definition?.en?.trim());
  const told: InTwoLanguages = {
    ...(definitionKo !== undefined && { ko: definitionKo }),
    ...(definitionEn !== undefined && { en: definitionEn }),
  };
  const [ownAliases, ownRelated, ownArticles] = [aliases, related, articles].map(
    list => list?.map(onOneLine).filter(text => text !== '') ?? [],
  );
  return {
    id: said(id?.trim()),
    ko: said(ko && onOneLine(ko)),
    en: said(en && onOneLine(en)),
    abbr: said(abbr && onOneLine(abbr)),
    aliases: ownAliases,
    definition: told,
    related: ownRelated,
    articles: ownArticles,
  };
}

function said(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isTooLong(text: string | undefined, limit: number): boolean {
  return text !== undefined && text.length > limit;
}
