import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { parseFrontmatter } from '../../../src/core/markdown/parse-frontmatter';
import type { Renderer } from '../../../src/core/markdown/render';
import { NO_LABELS, type RenderContext } from '../../../src/core/markdown/rendered-article';
import { leaksIn } from './leaks';
import { differenceOf } from './lost-words';
import { shownText } from './shown-text';
import { sourceText } from './source-words';

/** What is suspicious about one article's rendering. */
export interface Findings {
  readonly path: string;
  /** What it threw, where it did. */
  readonly thrown?: string;
  /** Marks of the dialect that show, each with what stands there. */
  readonly leaks: readonly (readonly [mark: string, shown: string])[];
  /** Words of the source. */
  readonly words: number;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Renders an article without any words of ours, and compares it with its source. */
export async function checkArticle(renderer: Renderer, path: string, source: string): Promise<Findings> {
  try {
    const { html } = await renderer.render({ text: source, format: 'markdown' }, checkContext(source));
    const { prose, all } = shownText(html);
    return { path, leaks: leaksIn(prose), ...differenceOf(sourceText(source), all) };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { path, thrown, leaks: [], words: 0, lost: [], gained: [] };
  }
}

/** A world in which every heading stays, every link leads outside, and every image is shown as its alt text. */
export function checkContext(source: string): RenderContext {
  const { yaml } = splitFrontmatter(source);
  return {
    data: yaml === undefined ? {} : parseFrontmatter(yaml).data,
    title: '',
    labels: NO_LABELS,
    resolveLink: () => ({ kind: 'external', url: 'https://link.invalid/' }),
    resolveImage: () => ({ kind: 'remote', url: 'https://image.invalid/', origin: 'https://image.invalid' }),
  };
}
