import { readFile } from 'node:fs/promises';
import type { Frame, Locator } from 'playwright-core';
import { until } from '../host/until';
import type { Workbench } from './workbench';

const AXE = 'node_modules/axe-core/axe.min.js';

/** The page on which the library is asked, as somebody uses it: `const asking = await openAsking(workbench)`. */
export class Asking {
  readonly #workbench: Workbench;
  frame: Frame;

  constructor(workbench: Workbench, frame: Frame) {
    this.#workbench = workbench;
    this.frame = frame;
  }

  find(selector: string, options?: { readonly hasText: string | RegExp }): Locator {
    return this.frame.locator(selector, options);
  }

  get field(): Locator {
    return this.find('#askField');
  }

  /** The last question and what became of it. */
  get turn(): Locator {
    return this.find('.turn').last();
  }

  /** Asks, and waits until the answer stands there. */
  async ask(question: string): Promise<void> {
    const before = await this.find('.turn-tools').count();
    await this.field.fill(question);
    await this.field.press('Enter');
    await this.find('.turn-tools').nth(before).waitFor();
  }

  /** The reader's page, which stands beside or in front. */
  reader(): Promise<Frame> {
    return frameWith(this.#workbench, '#readerArticle h1');
  }

  /** What keeps somebody from using the page, as far as axe knows. */
  async barriers(): Promise<readonly string[]> {
    await this.frame.evaluate(await readFile(AXE, 'utf8'));
    return this.frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    });
  }

  /** The sentences that CSS marks by this name. */
  marked(name: 'unsupported' | 'uncited'): Promise<readonly string[]> {
    return this.frame.evaluate(name => [...(CSS.highlights.get(name) ?? [])].map(range => String(range).trim()), name);
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

export async function openAsking(workbench: Workbench): Promise<Asking> {
  await workbench.ours('seoga.ask');
  return new Asking(workbench, await frameWith(workbench, '#askField'));
}

/** The document of the webview that shows this: several may stand side by side. */
export async function frameWith({ page }: Pick<Workbench, 'page'>, selector: string): Promise<Frame> {
  const showing = async (): Promise<Frame | undefined> => {
    for (const frame of page.frames()) {
      const has = await frame
        .locator(selector)
        .first()
        .isVisible()
        .catch(() => false);
      if (has) return frame;
    }
    return undefined;
  };
  const frame = await until(showing, Boolean);
  if (!frame) throw new Error(`No webview shows ${selector}.`);
  return frame;
}
