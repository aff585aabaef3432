/** Gives the boxes of task lists a name for whoever listens: the words of their item, without those of the lists inside it. */
export function nameTasks(article: ParentNode): void {
  for (const box of article.querySelectorAll<HTMLInputElement>('.task-list-item-checkbox')) {
    const item = box.closest('li')?.cloneNode(true) as HTMLElement | undefined;
    for (const inner of item?.querySelectorAll('ul, ol') ?? []) inner.remove();
    box.ariaLabel = item?.textContent.trim() ?? '';
  }
}
