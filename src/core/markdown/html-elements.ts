/** What the dialect makes of each HTML element an author may write. Names that are in no list are text: `List<String>`. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Elements the reader shows. Everything else is taken away; what it holds stays, unless it is in `droppedElements`. */
export const shownElements = names(`
  a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main mark nav ol p pre q rp rt ruby s samp
  section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`);

/** Elements that go together with what they hold: none of it is text for a reader. */
export const droppedElements = names(`
  script style template noscript svg math iframe object embed applet canvas select textarea title xmp plaintext noembed
  noframes frameset`);

/** HTML elements that are not shown themselves, but are HTML: their text stays. */
const transparentElements = names(`
  acronym area audio base basefont bgsound big blink body center data datalist dialog dir fieldset font form frame head
  hgroup html label legend link map marquee menu meta meter nobr optgroup option output param picture progress rb rtc search
  slot source strike track tt video`);

export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose end tag may be missing: HTML ends them where the next one starts. */
export const impliedEndElements = names(
  'li p td th tr dt dd tbody thead tfoot colgroup caption option optgroup rt rp rb rtc',
);

/** Elements that start a block of HTML when a line starts with them. */
export const blockElements = names(`
  address article aside audio base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu meta nav noframes
  ol optgroup option p param picture pre search section summary table tbody td tfoot th thead title tr track ul video`);

/**
 * The name of a known HTML element, in lower case. Undefined for components and generics: HTML is written in small letters,
 * or in capitals throughout (`<BR>`); a single capital is a type parameter (`List<T>`, `Box<B>`).
 */
export function htmlElementName(written: string): string | undefined {
  const name = written.toLowerCase();
  const isHtmlCase =
    written === name || (written.length > 1 && written === written.toUpperCase() && !/^H\d$/.test(written));
  if (!isHtmlCase) return undefined;
  return shownElements.has(name) || droppedElements.has(name) || transparentElements.has(name) ? name : undefined;
}
