import type { Highlighter } from '../ports';
import type { ArticleSourceText, RenderContext, RenderedArticle } from './rendered-article';

export interface Renderer {
  render(source: ArticleSourceText, context: RenderContext): Promise<RenderedArticle>;
}

export function createRenderer(_options: { readonly highlighter?: Highlighter } = {}): Renderer {
  return { render: async () => ({ html: '', outline: [], languages: [], hasMath: false, hasMermaid: false }) };
}
