/** Marks of the dialect that a reader should never see outside of code. */

const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
  [':::', /:::/g],
  ['{{ }}', /\{\{.{0,40}/g],
  ['component', /<\/?(?:VPIcon|VPCard|FontIcon|SiteInfo|VidStack|CodePen|Badge|ClientOnly|YouTube)\b.{0,40}/g],
  [
    'html tag',
    /<\/?(?:a|b|br|center|code|details|div|em|figure|font|h\d|hr|i|iframe|img|kbd|li|p|pre|script|span|strong|style|sub|summary|sup|table|td|tr|u|ul|video)(?=[\s/>]).{0,40}/gi,
  ],
  ['@tab', /^\s*@tab\b.*/gm],
  ['[[toc]]', /\[\[?toc\]/gi],
  ['[^1]', /\[\^[^\]\s]{1,20}\]/g],
  ['[!TIP]', /\[!\w+\]/g],
  ['==', /==\S[^=\n]{0,30}==/g],
  ['$$', /\$\$.{0,30}/g],
  ['<!--', /<!--.{0,30}|-->/g],
  ['entity', /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/gi],
  ['**', /.{0,30}\*\*.{0,30}/g],
  ['~~', /~~\S.{0,30}/g],
  ['```', /.{0,10}(?:```|~~~).{0,30}/g],
  ['#', /^\s*#{1,6}\s.{0,30}/gm],
  ['](', /.{0,30}\]\(.{0,30}/g],
  ['![', /!\[.{0,30}/g],
  ['table', /^\s*\|.*\|\s*$/gm],
  ['attributes', /\{[.#][\w-]+[^}]{0,30}\}/g],
  ['frontmatter', /^\s*(?:title|lang|description|category|tag|date|head|isOriginal|cover)\s*:.{0,30}/gm],
];

/** Each mark found in a text, with what stands there. */
export function leaksIn(prose: string): readonly (readonly [name: string, shown: string])[] {
  return marks.flatMap(([name, pattern]) =>
    [...prose.matchAll(pattern)].map(match => [name, match[0].trim()] as const),
  );
}
