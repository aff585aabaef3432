import type { LinkTarget, RenderContext, RenderLabels, TermPlace } from '../../../src/core/markdown/rendered-article';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { termOf } from '../terms/terms';

export const labels: RenderLabels = {
  callouts: {
    info: '정보',
    tip: '도움말',
    note: '참고',
    important: '중요',
    warning: '주의',
    caution: '경고',
    danger: '위험',
  },
  details: '자세히',
  openOriginal: '원문 열기',
  remoteImage: '원격 그림',
  brokenLink: '찾을 수 없는 글',
  brokenImage: '찾을 수 없는 그림',
  table: '표',
  toc: '차례',
  media: { video: '동영상', codepen: 'CodePen', frame: '페이지' },
};

/** A small world: articles lie below `/guide/`, `none` is nowhere, and the glossary knows 퍼셉트론 and 과적합. */
export function contextOf(data: Readonly<Record<string, unknown>> = {}, title?: string): RenderContext {
  return { data, title, labels, resolveLink: linkTarget, resolveImage: imageTarget, termsIn };
}

const glossary = new TermMatcher([termOf('퍼셉트론', 'Perceptron'), termOf('과적합', 'Overfitting')]);

function* termsIn(text: string): Generator<TermPlace> {
  for (const { term, start, end } of glossary.all(text)) yield { id: term.id, start, end };
}

function linkTarget(href: string): LinkTarget {
  if (/^(?:https?|mailto):/i.test(href)) return { kind: 'external', url: href };
  if (href.startsWith('#') || href.includes('none')) return { kind: 'broken', reason: 'missing' };
  const [path, heading] = href.split('#');
  return { kind: 'article', id: `shelf:${path}`, heading };
}

function imageTarget(src: string): ReturnType<RenderContext['resolveImage']> {
  if (/^https?:/i.test(src)) return { kind: 'remote', url: src, origin: /^https?:\/\/[^/]*/i.exec(src)?.[0] ?? '' };
  return src.includes('none') ? { kind: 'broken' } : { kind: 'local', url: `/local/${src}` };
}
