import { basename } from 'node:path';
import type { QuickPickRow } from '../e2e/quick-pick';
import type { TreeRow } from '../e2e/tree';
import { openWorkbench, type Workbench } from '../e2e/workbench';
import { SAMPLE, SAMPLE_FILE } from './sample';
import { StageError } from './stage-error';
import { librarySettings, type StartOptions } from './start-options';

/** One thing a reader does, and the lines that say what came of it; none means that it failed. */
interface Step {
  readonly title: string;
  readonly missing: string;
  run(workbench: Workbench): Promise<readonly string[]>;
}

/** A title's word, a topic by its initial consonants, and 소버린 typed with the English layout on. */
const QUERIES = ['LLM', 'ㄱㅎㅎㅅ', 'thqjfls'] as const;
const TERMS = ['RAG', 'RFT', '소버린 AI'] as const;

/** As many rows as a person takes in at a glance. */
const SHOWN = 5;

const STEPS: readonly Step[] = [
  {
    title: 'Articles in the side bar',
    missing: 'The tree shows no articles.',
    run: async workbench => {
      const tree = await workbench.openView('Seoga', 'Articles');
      await tree.until(rows => rows.some(row => row.level > 1) && rows.every(showsItsArticles));
      return (await tree.rows()).map(row => `${'  '.repeat(row.level - 1)}${row.label}  ${row.description}`);
    },
  },
  ...QUERIES.map(query => ({
    title: `Search for "${query}"`,
    missing: `Nothing was found for "${query}".`,
    run: async (workbench: Workbench) => {
      const rows = await search(workbench, query);
      await workbench.quickPick.dismiss();
      return rows.slice(0, SHOWN).map(row => [row.label, row.description].filter(Boolean).join('  |  '));
    },
  })),
  {
    title: `Headings of the first hit for "${QUERIES[0]}", opened in the reader`,
    missing: 'The reader shows no headings.',
    run: async workbench => {
      const [first] = await search(workbench, QUERIES[0]);
      await workbench.quickPick.accept();
      await workbench.reader.shows(first?.label ?? '');
      const headings = workbench.reader.find('#readerArticle :is(h1, h2, h3)');
      return headings.evaluateAll(found =>
        found.map(heading => `${'  '.repeat(Number(heading.tagName.slice(1)) - 1)}${heading.textContent?.trim()}`),
      );
    },
  },
  ...TERMS.map(term => ({
    title: `Hover over "${term}" in ${SAMPLE_FILE}`,
    missing: `The hover over "${term}" is empty.`,
    run: async (workbench: Workbench) => {
      await workbench.editor.open(SAMPLE_FILE);
      return (await workbench.editor.hover(term)).split('\n').filter(line => line.trim() !== '');
    },
  })),
];

/**
 * Does Seoga's main job in a real VS Code and prints what a reader would see. Rejects with one sentence about the first
 * thing that is missing.
 */
export async function runTour({ libraries, port }: StartOptions): Promise<number> {
  const workbench = await openWorkbench({
    files: SAMPLE,
    driven: false,
    machineSettings: librarySettings(libraries),
    ...(port === undefined ? {} : { port }),
  });
  try {
    const tree = await workbench.openView('Seoga', 'Articles');
    // A shelf that is still being read says so where its count will stand, and does not stay open.
    await tree.until(rows => rows.every(row => row.level > 1 || /^\d+$/.test(row.description)));
    for (const folder of libraries) await tree.expand(basename(folder));
    for (const step of STEPS) {
      console.log(`\n${step.title}`);
      const lines = await step.run(workbench).catch(error => {
        throw new StageError(`${step.title}: ${firstLine(error)}`, step.missing, { cause: error });
      });
      if (lines.length === 0) throw new StageError(`${step.title}: nothing there.`, step.missing);
      for (const line of lines) console.log(`  ${line}`);
    }
    return 0;
  } finally {
    await workbench.dispose();
  }
}

async function search(workbench: Workbench, query: string): Promise<readonly QuickPickRow[]> {
  await workbench.ours('seoga.search');
  await workbench.quickPick.type(query);
  return workbench.quickPick.settledRows();
}

/** Whether a row's articles are there, where it is open and has any. */
function showsItsArticles(row: TreeRow, index: number, rows: readonly TreeRow[]): boolean {
  const next = rows[index + 1];
  return !row.expanded || row.description === '0' || next === undefined || next.level > row.level;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
