import type { BodyLine } from './body-lines';

/**
 * Where the cards of a body lead that leave the library: the addresses that ```` ```component ```` blocks name as their link. Cards
 * of other articles, of which overviews are made, lead to paths.
 */
export function outsideCards(lines: readonly BodyLine[]): readonly string[] {
  return lines.flatMap(({ text, inside }) => {
    const address = inside === 'component' ? /"(?:link|url)"\s*:\s*"(https?:\/\/[^"\s]+)"/.exec(text)?.[1] : undefined;
    return address === undefined ? [] : [address];
  });
}
