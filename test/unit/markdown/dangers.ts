import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What is dangerous in a piece of HTML as a parser sees it: the names of elements and attributes that must not be there. */
export function dangersIn(html: string): readonly string[] {
  const dangers: string[] = [];
  const work: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html).childNodes];
  for (let node = work.pop(); node; node = work.pop()) {
    if (!('tagName' in node)) continue;
    if (
      /^(?:script|style|svg|math|iframe|object|embed|form|link|meta|base|template|noscript|video|audio|source|textarea|select|title|xmp)$/.test(
        node.tagName,
      )
    ) {
      dangers.push(`<${node.tagName}>`);
    }
    for (const { name, value } of node.attrs) {
      if (/^on|^style$|^srcset$|^formaction$|^xlink|^srcdoc$|^target$|^name$|^is$|^slot$/.test(name))
        dangers.push(name);
      const address = name === 'href' || name === 'src' || name === 'data-src' ? value.replace(/[\p{C}\s]/gu, '') : '';
      if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(?:https?|mailto):/i.test(address))
        dangers.push(`${name}=${value}`);
    }
    for (const child of node.childNodes) work.push(child);
  }
  return dangers;
}
