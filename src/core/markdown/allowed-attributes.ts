/** Which attributes the reader's HTML may have. What is not here is not in the page. */

/** The classes of the reader's own vocabulary; highlighted code adds those that start with `k-`. */
const classes: ReadonlySet<string> = new Set(
  `added align-center align-left align-right badge byline callout callout-caution callout-danger callout-important callout-info
  callout-note callout-plain callout-tip callout-title callout-warning card card-desc card-host card-title code code-head
  code-language code-title failed focused fold footnote-anchor footnote-backref footnote-item footnote-ref footnotes
  footnotes-list footnotes-sep highlighted line math math-block math-inline media-card pull-quote removed source-card source-desc source-name source-open speaker speech tab
  tab-panel tabs tabs-list task-list-container task-list-item task-list-item-checkbox term toc
  warned`.split(/\s+/),
);

/** By attribute: on which elements it may stand and with which values. */
const rules: Readonly<Record<string, { readonly on?: RegExp; readonly value?: RegExp }>> = {
  title: {},
  lang: { value: /^[A-Za-z0-9-]{1,20}$/ },
  dir: { value: /^(?:ltr|rtl|auto)$/ },
  // Those of the page around the article are `readerOutline` and the like: a heading's own are in small letters.
  id: { value: /^(?!reader[A-Z])\S{1,300}$/ },
  type: { on: /^button$/, value: /^button$/ },
  role: { value: /^(?:tablist|tab|tabpanel|img|region|math)$/ },
  tabindex: { value: /^(?:0|-1)$/ },
  hidden: { value: /^$/ },
  'aria-label': {},
  'aria-controls': { value: /^tabs-\d+-panel-\d+$/ },
  'aria-labelledby': { value: /^tabs-\d+-tab-\d+$/ },
  'aria-selected': { value: /^(?:true|false)$/ },
  'data-line': { value: /^\d{1,8}$/ },
  'data-language': { on: /^figure$/ },
  'data-term': { on: /^span$/, value: /^[a-z0-9-]{1,80}$/ },
  'data-line-numbers': { on: /^figure$/, value: /^(?:\d{1,6}|off)$/ },
  'data-collapsed-lines': { on: /^figure$/, value: /^\d{1,6}$/ },
  colspan: { on: /^t[dh]$/, value: /^\d{1,3}$/ },
  rowspan: { on: /^t[dh]$/, value: /^\d{1,3}$/ },
  scope: { on: /^th$/, value: /^(?:row|col|rowgroup|colgroup)$/ },
  start: { on: /^ol$/, value: /^-?\d{1,9}$/ },
  reversed: { on: /^ol$/, value: /^$/ },
  value: { on: /^li$/, value: /^-?\d{1,9}$/ },
  open: { on: /^details$/, value: /^$/ },
  datetime: { on: /^(?:time|ins|del)$/, value: /^[\w:+. -]{1,40}$/ },
};

/** Whether an attribute may stand on an element as it is. Classes, links and sources are not decided here. */
export function isAllowedAttribute(element: string, name: string, value: string): boolean {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  return rule !== undefined && (rule.on?.test(element) ?? true) && (rule.value?.test(value) ?? true);
}

/** The classes of ours among those of an element; undefined where there are none. */
export function allowedClasses(value: string): string | undefined {
  const allowed = value.split(/\s+/).filter(name => classes.has(name) || /^k-[\w-]{1,40}$/.test(name));
  return allowed.length > 0 ? allowed.join(' ') : undefined;
}
