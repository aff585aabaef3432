import type { MarkdownIt, StateInline } from 'markdown-it';
import { attributesHtml } from './html-text';
import { inlineText } from './inline-text';

/** Images: whether one may be shown is decided by the sanitiser, which sees those of HTML too. */
export function images(md: MarkdownIt): void {
  md.inline.ruler.after('image', 'spaced_image', spacedImage);
  // The alt text holds all the words of a caption, code included: markdown-it leaves some out.
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    const [src, title] = [token?.attrGet('src') ?? '', token?.attrGet('title') ?? undefined];
    return `<img${attributesHtml({ src, alt: inlineText(token?.children ?? []), title })}>`;
  };
}

const spaced = /!\[([^[\]\n]*)\]\((https?:\/\/[^()<>"\n]+\.(?:avif|gif|jpe?g|png|svg|webp))\)/iy;

/** An address with spaces in it (`![x](https://a.example/Screenshot 2025.png)`), which Markdown does not allow and authors paste. */
function spacedImage(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '!') return false;
  spaced.lastIndex = state.pos;
  const match = spaced.exec(state.src);
  if (!match || spaced.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('image', 'img', 0);
    token.attrs = [['src', (match[2] ?? '').replace(/\s/g, '%20')]];
    token.content = match[1] ?? '';
    token.children = [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
  }
  state.pos = spaced.lastIndex;
  return true;
}
