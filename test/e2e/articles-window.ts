import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../stage/write-files';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

/** A window whose library holds a test's own articles, and nothing else. */
export interface ArticlesWindow {
  readonly workbench: Workbench;
  /** Opens the article of this title in the reader. */
  open(title: string): Promise<void>;
  dispose(): Promise<void>;
}

/** Opens one: `await openArticlesWindow({ 'a.md': '# A\n\nText' })`. */
export async function openArticlesWindow(
  articles: Readonly<Record<string, string>>,
  options: WorkbenchOptions = {},
): Promise<ArticlesWindow> {
  const library = await mkdtemp(join(tmpdir(), 'seoga-articles-'));
  await writeFiles(library, articles);
  const workbench = await openWorkbench({
    ...options,
    settings: { 'seoga.library.showBundled': false, ...options.settings },
    machineSettings: { 'seoga.library.folders': [library], ...options.machineSettings },
  });
  return {
    workbench,
    open: title => workbench.openArticle(title),
    dispose: async () => {
      await workbench.dispose();
      await rm(library, { recursive: true, force: true });
    },
  };
}
