/** `npm run screenshots`: the pictures of docs/images, taken anew in every kind of theme. */
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../e2e/workbench';
import { SAMPLE, SAMPLE_FILE } from './sample';
import { runMain } from './stage-error';

const FOLDER = 'docs/images';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

/** What is in a picture. Scenes run in this order in one window, so each begins where the one before ended. */
const SCENES: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  shelf: async workbench => {
    const tree = await workbench.openTree('Seoga');
    await tree.rows();
  },
  search: async workbench => {
    await workbench.palette('Seoga: Search Articles');
    await workbench.quickPick.type('RAG');
    await workbench.quickPick.settledRows();
  },
  reader: async workbench => {
    await workbench.quickPick.accept();
    await workbench.webview.locator('#article h1').first().waitFor();
  },
  hover: async workbench => {
    await workbench.editor.open(SAMPLE_FILE);
    await workbench.editor.hover('RAG');
  },
};

runMain(async () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    const workbench = await openWorkbench({ theme, files: SAMPLE });
    try {
      for (const [scene, show] of Object.entries(SCENES)) {
        await show(workbench);
        const path = join(FOLDER, `${scene}-${name}.png`);
        await workbench.page.screenshot({ path, animations: 'disabled' });
        console.log(path);
      }
    } finally {
      await workbench.dispose();
    }
  }
  return 0;
});
