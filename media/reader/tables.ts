/**
 * Tells tables apart for whoever listens: `Table 2`, or by a caption. A box that scrolls needs a name for the keyboard, but an article
 * of thirty tables is not thirty regions of the page.
 */
export function nameTables(article: ParentNode): void {
  for (const [index, box] of article.querySelectorAll('.table-scroll').entries()) {
    const caption = box.querySelector('caption')?.textContent?.trim();
    box.role = 'group';
    // A table that stays while its article is edited has a number already.
    const name = box.ariaLabel?.replace(/ \d+$/, '') ?? '';
    box.ariaLabel = caption || `${name} ${index + 1}`.trim();
  }
}
