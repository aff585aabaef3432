/**
 * Runs work that sets `style` attributes as text, which the page's policy refuses, and has them assigned instead, which it
 * allows: some libraries know only the one way. The work must end before it returns.
 */
export function assigningStyles<T>(work: () => T): T {
  const { setAttribute } = Element.prototype;
  assignStyles(Element.prototype);
  try {
    return work();
  } finally {
    Element.prototype.setAttribute = setAttribute;
  }
}

/** The same for good, for the elements of a document that nobody else uses. */
export function assignStyles(elements: Element): void {
  const { setAttribute } = elements;
  elements.setAttribute = function (this: Element, name: string, value: string): void {
    const { style } = this as Partial<ElementCSSInlineStyle>;
    if (name === 'style' && style) style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
