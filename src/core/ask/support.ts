import type { Answer } from './answer';

/** How much of what an answer states its sources support, in sentences. */
export interface Support {
  readonly supported: number;
  readonly claims: number;
}

/** Whether an answer claims something, and none of its sentences cites anything: nothing of it can be compared with the library. */
export function citesNothing({ paragraphs }: Pick<Answer, 'paragraphs'>): boolean {
  const claims = paragraphs.flat().filter(({ standing }) => standing !== 'plain');
  return claims.length > 0 && claims.every(({ standing }) => standing === 'uncited');
}

/** Counts the sentences of an answer that claim something, and those of them whose citation holds: 2 of 3. */
export function supportOf({ paragraphs }: Pick<Answer, 'paragraphs'>): Support {
  const standings = paragraphs.flat().map(({ standing }) => standing);
  return {
    supported: standings.filter(one => one === 'supported').length,
    claims: standings.filter(one => one !== 'plain').length,
  };
}
