/** A Markdown body cut before each of its headings, those inside a code fence left alone: pieces that can stand anywhere. */
export function sectionsOf(body: string): readonly string[] {
  const sections: string[][] = [[]];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^\s*(```+|~~~+|:::+)/.exec(line)?.[1];
    if (fence === undefined && /^#{2,4}\s/.test(line)) sections.push([]);
    if (fence === undefined) fence = mark;
    else if (line.trim().startsWith(fence)) fence = undefined;
    sections.at(-1)?.push(line);
  }
  return sections.map(lines => lines.join('\n').trim()).filter(section => section.length > 40);
}
