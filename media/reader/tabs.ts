import { stopAfter } from '../kit/toolbar-keys';

/** Lists that work already: they stay on the page while the text around them is edited. */
const wired = new WeakSet<HTMLElement>();

/** Makes the tabs of an article work, with the keys that the WAI-ARIA tabs pattern names. */
export function wireTabs(article: ParentNode): void {
  for (const list of article.querySelectorAll<HTMLElement>('.tabs-list')) {
    if (wired.has(list)) continue;
    wired.add(list);
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    list.addEventListener('click', event => {
      const tab = (event.target as Element).closest<HTMLElement>('[role="tab"]');
      if (tab) select(tabs, tab);
    });
    list.addEventListener('keydown', event => {
      const at = tabs.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? undefined : tabs[stopAfter(event.key, at, tabs.length) ?? -1];
      if (!next) return;
      event.preventDefault();
      select(tabs, next);
      next.focus();
    });
  }
}

function select(tabs: readonly HTMLElement[], chosen: HTMLElement): void {
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    if (panel) panel.hidden = !isChosen;
  }
}
