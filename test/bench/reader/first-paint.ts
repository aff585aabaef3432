import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../e2e/workbench';
import { atMost, type Figure, told } from '../report/figure';
import { median } from '../report/median';
import { articlesBelow } from '../text/articles';

/** Marks the lines by which a page says when something was painted. */
const MARK = 'seoga-bench-paint';

/** A page that changes nothing for this long, in ms, is complete. */
const QUIET = 400;

/** In characters. */
const SHORTEST = 1500;

/** How an article is opened, as a user's command does it. */
const WAYS = { seoga: 'seoga.readFile', preview: 'markdown.showPreview' } as const;
type Way = keyof typeof WAYS;

interface Times {
  /** From the command until the article's first words are on the screen, in ms. */
  readonly first: number;
  /** From the command until nothing of the article changes any more, in ms. */
  readonly complete: number;
}

/**
 * From a command to an article on the screen: our reader, beside VS Code's own Markdown preview on the same files in the same
 * window, one after the other. The first of each is not counted: it loads what all others use.
 */
export async function firstPaint(files: readonly string[], rounds: number): Promise<readonly Figure[]> {
  const workbench = await openWorkbench({ settings: { 'seoga.library.showBundled': false } });
  try {
    const paints = listen(workbench.page);
    await workbench.page.addInitScript(watchPaints, { mark: MARK, quiet: QUIET });
    const cold: Record<Way, number> = { seoga: 0, preview: 0 };
    const times: Record<Way, Times[]> = { seoga: [], preview: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const file of round === 0 ? files.slice(0, 1) : files) {
        for (const way of Object.keys(WAYS) as Way[]) {
          const opened = await open(workbench, way, file, paints);
          if (round === 0) cold[way] = opened.first;
          else times[way].push(opened);
        }
      }
    }
    const of = (way: Way, what: keyof Times): number => median(times[way].map(each => each[what]));
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    const ratio = of('seoga', 'first') / of('preview', 'first');
    return [
      atMost(ratio, {
        name: "article: first paint / VS Code's preview, median",
        goal: 0.7,
        digits: 2,
        beside: `${ms(of('seoga', 'first'))} / ${ms(of('preview', 'first'))}`,
      }),
      told(
        'article: complete, median',
        ms(of('seoga', 'complete')),
        `VS Code's preview ${ms(of('preview', 'complete'))}`,
      ),
      told("article: a window's first one, first paint", ms(cold.seoga), `VS Code's preview ${ms(cold.preview)}`),
    ];
  } finally {
    await workbench.dispose();
  }
}

async function open(workbench: Workbench, way: Way, file: string, paints: PaintLog): Promise<Times> {
  paints.clear();
  const start = await workbench.run(
    async (api, command, path) => {
      const now = Date.now();
      await api.commands.executeCommand(command, api.Uri.file(path));
      return now;
    },
    WAYS[way],
    file,
  );
  const { first, last } = await paints.complete();
  await workbench.command('workbench.action.closeAllEditors');
  // What closing sets free is not the next article's business.
  await setTimeout(200);
  return { first: first - start, complete: last - start };
}

interface PaintLog {
  clear(): void;
  /** Resolves once a page is complete: when it was painted first, and when it changed last, in ms since 1970. */
  complete(): Promise<{ readonly first: number; readonly last: number }>;
}

function listen(page: Page): PaintLog {
  let heard: { first: number; last: number } | undefined;
  page.on('console', message => {
    const [mark, first, last] = message.text().split(' ');
    if (mark === MARK) heard = { first: Number(first), last: Number(last) };
  });
  return {
    clear: () => {
      heard = undefined;
    },
    complete: async () => {
      for (let waited = 0; waited < 30_000; waited += 20) {
        if (heard) return heard;
        await setTimeout(20);
      }
      throw new Error('No article was on the screen within 30 s.');
    },
  };
}

/**
 * Runs in every frame of the window, of which those around a webview's page do something: says when an article's first block was
 * painted in the page within, and once it no longer changes. (The page itself is written into its frame, which no script of ours
 * survives.)
 */
function watchPaints({ mark, quiet }: { readonly mark: string; readonly quiet: number }): void {
  const now = (): number => performance.timeOrigin + performance.now();
  let watched: Document | undefined;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  const watch = (page: Document): void => {
    watched = page;
    // Painted by the end of this frame, which is where the next one begins.
    requestAnimationFrame(() => {
      first = now();
      last = Math.max(last, first);
    });
    new MutationObserver(() => {
      last = now();
    }).observe(page.body, { childList: true, subtree: true, characterData: true });
  };
  const look = (): void => {
    const frame = document.querySelector<HTMLIFrameElement>('#active-frame');
    const page = frame?.contentDocument;
    // Ours, below its title, and VS Code's; either has elements without a height before the first that one sees.
    const blocks = page?.querySelectorAll(
      '#readerArticle > :not(header, [data-tool]), .markdown-body > :not(style, script)',
    );
    const isThere = [...(blocks ?? [])].some(block => block.getBoundingClientRect().height > 0);
    const isShown = frame !== null && getComputedStyle(frame).visibility === 'visible';
    if (page && !watched && isShown && isThere) watch(page);
    if (now() - last > quiet && Number.isFinite(first)) console.log(`${mark} ${first} ${last}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Some of a folder's articles, small ones to large ones. */
export function someFiles(library: string, count: number): readonly string[] {
  // What is shorter may be a card with no text, which has no first words to wait for.
  const articles = [...articlesBelow(library)].filter(({ text }) => text.length >= SHORTEST);
  articles.sort((a, b) => a.source.length - b.source.length);
  const step = (articles.length - 1) / Math.max(1, count - 1);
  const chosen = Array.from({ length: count }, (_, index) => articles[Math.round(index * step)]);
  return [...new Set(chosen)].flatMap(article => (article ? [join(library, article.path)] : []));
}
