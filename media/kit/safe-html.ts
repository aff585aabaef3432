import createDOMPurify from 'dompurify';

const purifier = createDOMPurify(window);

/**
 * The HTML of an article or an answer as elements for the page, sanitised a second time: by another parser (this browser's) and by other people's rules
 * than the core's, so that a mistake in one of the two is no hole. Nothing else in the page turns text into HTML: its policy
 * (`require-trusted-types-for`) refuses whoever tries.
 */
export function safeHtml(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'audio', 'video', 'source', 'track', 'map', 'area'],
    FORBID_ATTR: ['style', 'name', 'action', 'background', 'srcset'],
    // A heading called "Location" keeps its id: without forms and names an id shadows nothing that the page's script asks for.
    SANITIZE_DOM: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
