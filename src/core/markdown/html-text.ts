const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in a quoted attribute: `escapeHtml('a < b')` is `'a &lt; b'`. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, character => escapes[character] ?? character) : text;
}

/** Attributes with a leading space each: `{ id: 'a', hidden: '' }` is `' id="a" hidden'`. Undefined ones are left out. */
export function attributesHtml(attributes: Readonly<Record<string, string | undefined>>): string {
  let html = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) html += value === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
  }
  return html;
}
