import type { MarkdownIt, StateInline } from 'markdown-it';
import { attributesHtml } from './html-text';
import { inlineText } from './inline-text';

/**
 * Images, with the sizes Markdown knows no way to say: `![x](a.png =200x100)`, `![x =200x100](a.png)`, `![x|200](a.png)`. Whether
 * one may be shown is decided by the sanitiser, which sees those of HTML too.
 */
export function images(md: MarkdownIt): void {
  md.inline.ruler.after('image', 'lenient_image', lenientImage);
  // The alt text holds all the words of a caption, code included: markdown-it leaves some out.
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    const [src, title] = [token?.attrGet('src') ?? '', token?.attrGet('title') ?? undefined];
    const sized = sizedAlt(inlineText(token?.children ?? []));
    const [width, height] = ['width', 'height'].map(name => token?.attrGet(name) ?? undefined);
    return `<img${attributesHtml({ src, alt: sized.alt, title, width: width ?? sized.width, height: height ?? sized.height })}>`;
  };
}

const size = String.raw`=(\d{1,4})?x(\d{1,4})?`;
const sized = new RegExp(
  String.raw`!\[([^[\]\n]*)\]\(([^\s[\]<>]{1,2000}?)(?:[ \t]+["']([^"'\n]*)["'])?[ \t]+${size}[ \t]*\)`,
  'y',
);
const spaced = /!\[([^[\]\n]*)\]\((https?:\/\/[^()<>"\n]+\.(?:avif|gif|jpe?g|png|svg|webp))\)/iy;

/**
 * Images that are none in Markdown: with a size, or with spaces in the address, which authors paste
 * (`![x](https://a.example/Screenshot 2025.png)`).
 */
function lenientImage(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('![', state.pos)) return false;
  const match = matchAt(sized, state.src, state.pos) ?? matchAt(spaced, state.src, state.pos);
  const end = state.pos + (match?.[0].length ?? 0);
  if (!match || end > state.posMax) return false;
  if (!silent) {
    const [, alt = '', src = '', title = '', width = '', height = ''] = match;
    const token = state.push('image', 'img', 0);
    token.attrs = [['src', src.replace(/\s/g, '%20')]];
    for (const [name, value] of Object.entries({ title, width, height })) if (value !== '') token.attrSet(name, value);
    token.content = alt;
    token.children = [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
  }
  state.pos = end;
  return true;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** An alt text without the size at its end. */
function sizedAlt(alt: string): { readonly alt: string; readonly width?: string; readonly height?: string } {
  const match = /^(.*?)(?:\s+=(\d{1,4})?x(\d{1,4})?|\|(\d{1,4})(?:x(\d{1,4}))?)$/.exec(alt);
  const [width, height] = [match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]];
  if (!match || (width === undefined && height === undefined)) return { alt };
  return {
    alt: match[1] ?? '',
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
