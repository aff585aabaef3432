import { decodeEntities } from './decode-entities';

/** One HTML tag or component tag as an author wrote it. */
export interface HtmlTag {
  /** As written: `VPIcon`, `br`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'selfClosing';
  /** Names in lower case, values decoded; the first of a repeated name wins, as in HTML. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text goes on, behind the `>`. */
  readonly end: number;
}

// The name must be over where the tag goes on: `<https://…>` and `<user@host>` are no tags.
const start = /<(\/?)([A-Za-z][A-Za-z0-9.-]*)(?=[\s/>])/y;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/y;
const finish = /\s*(\/?)>/y;

/**
 * The tag that starts at this place: `htmlTagAt('<br/>', 0)` has the name `br` and ends at 5. Attributes may stand on
 * several lines, with empty ones between them. Undefined where no complete tag starts.
 */
export function htmlTagAt(source: string, at: number): HtmlTag | undefined {
  const head = matchAt(start, source, at);
  if (!head) return undefined;
  const attributes = new Map<string, string>();
  let end = start.lastIndex;
  for (;;) {
    const last = matchAt(finish, source, end);
    if (last) {
      const kind = head[1] ? 'close' : last[1] || attributes.get('/') ? 'selfClosing' : 'open';
      return { name: head[2] ?? '', kind, attributes, end: finish.lastIndex };
    }
    const next = matchAt(attribute, source, end);
    if (!next) return undefined;
    end = attribute.lastIndex;
    let value = next[2] ?? next[3] ?? next[4] ?? '';
    if (next[4]?.endsWith('/') && source[end] === '>') {
      // `<img src=a.png/>`: the slash belongs to the tag.
      value = value.slice(0, -1);
      end -= 1;
    }
    const name = (next[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const component = /<(SiteInfo|VidStack|CodePen)(?=\s)/y;
/** Longer than any component's attributes. */
const maxComponent = 4_000;

/**
 * A component whose author forgot a quote, so that it is no tag: its attributes end with their lines, or where the next one starts.
 * `htmlTagAt` comes first.
 */
export function brokenComponentAt(source: string, at: number): HtmlTag | undefined {
  const name = matchAt(component, source, at)?.[1];
  if (name === undefined) return undefined;
  const text = source.slice(at, at + maxComponent);
  const length = text.indexOf('/>');
  // Another tag within is a sign that this one never ends.
  if (length < 0 || text.slice(1, length).includes('<')) return undefined;
  const attributes = new Map<string, string>();
  const written = /([\w:-]+)[ \t]*=[ \t]*["']?([^\n]*?)["']?[ \t]*(?=\n|$|\s[\w:-]+=["'])/g;
  for (const [, attribute = '', value = ''] of text.slice(name.length + 1, length).matchAll(written))
    attributes.set(attribute.toLowerCase(), decodeEntities(value));
  return { name, kind: 'selfClosing', attributes, end: at + length + 2 };
}
