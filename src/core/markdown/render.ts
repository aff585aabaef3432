import type { MarkdownIt, Token } from 'markdown-it';
import type { Highlighter } from '../ports';
import type { ArticleEnv } from './article-env';
import { cardHtml } from './card';
import { CloserSearch } from './closer-search';
import { codeInfo } from './code-info';
import { createDialect } from './dialect';
import { splitFrontmatter } from './frontmatter';
import { isMathFence } from './maths';
import { plainArticleHtml } from './plain-article';
import type { ArticleSourceText, RenderContext, RenderedArticle } from './rendered-article';
import { sanitize } from './sanitize';

/** Turns article files into HTML that is safe to insert. Any text gives an article: nothing in it makes rendering fail. */
export interface Renderer {
  render(source: ArticleSourceText, context: RenderContext): Promise<RenderedArticle>;
}

/** A renderer for any number of articles. Without a highlighter, code is shown without colours. */
export function createRenderer({ highlighter }: { readonly highlighter?: Highlighter | undefined } = {}): Renderer {
  return {
    async render(source, context) {
      if (source.format === 'plain') return plain(source, context);
      const parsed = parse(source, context, highlighter);
      // The grammars come first: highlighting itself does not wait.
      await highlighter?.prepare(parsed.languages);
      return finish(parsed);
    },
  };
}

/** The article without code colours, at once: for whoever needs its words. */
export function renderUncolored(source: ArticleSourceText, context: RenderContext): RenderedArticle {
  return source.format === 'plain' ? plain(source, context) : finish(parse(source, context));
}

interface ParsedArticle {
  readonly tokens: Token[];
  readonly env: ArticleEnv;
  readonly languages: readonly string[];
}

let shared: MarkdownIt | undefined;

/** Made on first use and kept: it holds nothing of the articles it renders. */
function dialect(): MarkdownIt {
  shared ??= createDialect();
  return shared;
}

function parse(source: ArticleSourceText, context: RenderContext, highlighter?: Highlighter): ParsedArticle {
  const { body, bodyLine } = splitFrontmatter(source.text);
  const containers = { containers: new Map(), closers: new Set<number>() };
  const env: ArticleEnv = {
    context,
    highlighter,
    bodyLine,
    outline: [],
    closers: new CloserSearch(),
    containers,
    hasToc: false,
    abbreviations: new Map(),
    tabGroups: 0,
  };
  const tokens = dialect().parse(body, env);
  return { tokens, env, languages: languagesOf(tokens) };
}

function finish({ tokens, env, languages }: ParsedArticle): RenderedArticle {
  const md = dialect();
  return {
    html: sanitize(md.renderer.render(tokens, md.options, env), env.context),
    outline: env.outline,
    languages,
    hasMath: languages.some(isMathFence) || tokens.some(isMath),
    hasMermaid: languages.includes('mermaid'),
  };
}

function plain(source: ArticleSourceText, context: RenderContext): RenderedArticle {
  const html = sanitize(plainArticleHtml(source.text, context.title), context);
  return { html, outline: [], languages: [], hasMath: false, hasMermaid: false };
}

function languagesOf(tokens: readonly Token[]): readonly string[] {
  const languages = tokens.filter(token => token.type === 'fence').map(languageOfFence);
  return [...new Set(languages.filter(language => language !== ''))];
}

function isMath({ type, children }: Token): boolean {
  return type === 'math_block' || (children?.some(child => child.type === 'math_inline') ?? false);
}

/** A component is no code, but one whose JSON does not parse is shown as JSON. */
function languageOfFence({ info, content }: Token): string {
  if (!/^\s*component\s/.test(info)) return codeInfo(info).language;
  return cardHtml(content) === undefined ? 'json' : '';
}
