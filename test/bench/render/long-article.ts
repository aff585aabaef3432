/** One article of this length, made of others: a part of the folder's mixture, over and over, so that length is all that differs. */
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';

/** How many characters are repeated. */
const PART = 48 * 1024;

export function longArticle(sources: readonly string[], length: number): string {
  const bodies = sources.map(source => splitFrontmatter(source).body).filter(body => body.trim() !== '');
  if (bodies.length === 0) throw new Error('There is nothing to make a long article of.');
  const whole = bodies.reduce((sum, body) => sum + body.length, 0);
  const step = Math.max(1, Math.floor(bodies.length / Math.ceil((bodies.length * PART) / whole)));
  let part = '';
  for (let at = 0; part.length < PART; at += step) part += `${bodies[at % bodies.length]}\n\n## ${at}\n\n`;
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}
