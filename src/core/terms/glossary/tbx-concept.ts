import type { TermDraft } from './term-draft';
import { byLanguage } from './written-language';
import type { XmlPiece } from './xml';

type Place = Pick<XmlPiece, 'start' | 'end'>;

/** One term of an entry, as it stands in the file. */
interface Designation {
  readonly language: string;
  text: string;
  /** `fullForm`, `acronym`, and so on. */
  type: string;
}

/** What holds one term, by the versions of TBX. */
const TERM_GROUPS = new Set(['tig', 'ntig', 'termSec']);
const LANGUAGE_GROUPS = new Set(['langSet', 'langSec']);
const SHORT_FORMS = new Set(['abbreviation', 'acronym', 'initialism']);

/** One entry of a TBX file while it is read. */
export class TbxConcept {
  /** Where the entry begins. */
  readonly tag: Place;
  /** The entry's first term, and its first definition. */
  readonly places: { term?: Place; definition?: Place } = {};
  readonly #terms: Designation[] = [];
  readonly #definitions: { readonly language: string; readonly text: string }[] = [];
  #language = '';
  /** What the text is for that is being collected, until the element of this name ends. */
  #open: { readonly name: string; readonly use: Use; readonly language: string; readonly start: number } | undefined;
  readonly #texts: string[] = [];

  constructor(tag: Place) {
    this.tag = tag;
  }

  take(piece: XmlPiece): void {
    if (piece.kind === 'text') {
      if (this.#open) this.#texts.push(piece.text);
    } else if (piece.kind === 'close') this.#close(piece.name, piece.start);
    else {
      const { name, attributes, end } = piece;
      const language = (attributes.get('xml:lang') ?? attributes.get('lang') ?? '').toLowerCase();
      if (LANGUAGE_GROUPS.has(name)) this.#language = language;
      if (TERM_GROUPS.has(name)) this.#terms.push({ language: this.#language, text: '', type: '' });
      const use = useOf(name, attributes.get('type'));
      // Markup inside of a text belongs to it.
      if (use && !this.#open) this.#open = { name, use, language: language || this.#language, start: end };
    }
  }

  draft(): TermDraft {
    const korean = this.#named('ko');
    const english = this.#named('en');
    const abbr = english.short[0] ?? korean.short[0];
    const aliases = [...korean.others, ...korean.short, ...english.others, ...english.short];
    const said = (language: string) => this.#definitions.find(other => other.language.startsWith(language))?.text;
    const told = byLanguage(
      this.#definitions.flatMap(({ language, text }) => (language === '' ? text : [])).slice(0, 2),
    );
    return {
      ko: korean.name,
      en: english.name ?? (korean.name === undefined ? abbr : undefined),
      abbr: english.name === undefined && korean.name === undefined ? undefined : abbr,
      aliases: aliases.filter(alias => alias !== abbr),
      definition: { ...told, ...withText('ko', said('ko')), ...withText('en', said('en')) },
    };
  }

  /** The terms of a language: its first that is no short form is the name. */
  #named(language: string): {
    readonly name: string | undefined;
    readonly others: readonly string[];
    readonly short: readonly string[];
  } {
    const terms = this.#terms.filter(term => term.language.startsWith(language) && term.text !== '');
    const textsOf = (isShort: boolean) =>
      terms.flatMap(({ type, text }) => (SHORT_FORMS.has(type) === isShort ? text : []));
    const [name, ...others] = textsOf(false);
    return { name, others, short: textsOf(true) };
  }

  #close(name: string, end: number): void {
    if (LANGUAGE_GROUPS.has(name)) this.#language = '';
    if (this.#open?.name !== name) return;
    const { use, language, start } = this.#open;
    const text = this.#texts.splice(0).join('').replace(/\s+/g, ' ').trim();
    this.#open = undefined;
    const term = this.#terms.at(-1);
    if (use === 'definition') {
      this.places.definition ??= { start, end };
      this.#definitions.push({ language, text });
    } else if (term && use === 'term') {
      this.places.term ??= { start, end };
      term.text = text;
    } else if (term) term.type = text;
  }
}

type Use = 'term' | 'termType' | 'definition';

/** Either an element says in an attribute what it is about, or, in the third version's other style, with its own name. */
function useOf(name: string, type: string | undefined): Use | undefined {
  if (name === 'term') return 'term';
  if (name === 'definition' || (name === 'descrip' && type === 'definition')) return 'definition';
  return name === 'termType' || (name === 'termNote' && type === 'termType') ? 'termType' : undefined;
}

function withText(language: 'ko' | 'en', text: string | undefined): { readonly ko?: string; readonly en?: string } {
  return text === undefined ? {} : { [language]: text };
}
