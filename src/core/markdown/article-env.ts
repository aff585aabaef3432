import type { Highlighter } from '../ports';
import type { CloserSearch } from './closer-search';
import type { ContainerPlan } from './container-plan';
import type { OutlineItem, RenderContext } from './rendered-article';

/** What the rules know and note while one article is rendered: markdown-it hands it to every rule as `env`. */
export interface ArticleEnv {
  readonly context: RenderContext;
  readonly highlighter?: Highlighter | undefined;
  /** Line of the file on which the Markdown starts, from 1. */
  readonly bodyLine: number;
  readonly outline: OutlineItem[];
  readonly closers: CloserSearch;
  /** Which lines open and close containers; known before the first block is parsed. */
  containers: ContainerPlan;
  /** Whether the table of contents stands already: a second one would only repeat it. */
  hasToc: boolean;
  /** What abbreviations stand for. */
  readonly abbreviations: Map<string, string>;
  /** How many groups of tabs there are so far: their ids count up. */
  tabGroups: number;
}

/** markdown-it types `env` as anything; every article is parsed with an `ArticleEnv`. */
export function envOf(holder: { readonly env: unknown }): ArticleEnv {
  return holder.env as ArticleEnv;
}
