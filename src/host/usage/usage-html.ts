import { shareOf, type UsageCounts } from '../../core/usage/usage-counts';
import type { UsageWeek } from '../../core/usage/usage-history';
import type { WeekId } from '../../core/usage/week';
import { htmlDocument } from '../kit/html-document';
import { type Bar, chartSvg } from './usage-chart';
import type { UsageWords } from './usage-words';

/** What the page of usage is made of besides the numbers. */
export interface UsagePageParts {
  readonly words: UsageWords;
  readonly language: string;
  /** What a week is called in the user's language. */
  readonly labelOf: (week: WeekId) => string;
  /** Of the style sheet, and the source that the page's policy allows it from. */
  readonly style: string;
  readonly cspSource: string;
}

/**
 * The whole page: three small charts, and the same numbers as a table. It runs no script; its two buttons are links to commands, which
 * the panel allows by name. All its text is our own.
 */
export function usageHtml(history: readonly UsageWeek[], parts: UsagePageParts): string {
  const { words, language, style, cspSource } = parts;
  const content =
    history.length === 0
      ? `<p>${words.nothing}</p>`
      : `<p class="tools"><a class="button" href="command:seoga.exportUsage">${words.exportCsv}</a>
<a class="button" href="command:seoga.forgetUsage">${words.forget}</a></p>
<div class="charts">${charts(history, parts)}</div>
${table(history, parts)}`;
  // Its style sheet shows it: without one a column would be a black block for a moment.
  const body = `<main hidden>
<h1>${words.title}</h1>
<p class="promise">${words.promise}</p>
${content}
</main>`;
  return htmlDocument({ language, title: words.title, style, body, allows: [`style-src ${cspSource}`] });
}

function charts(history: readonly UsageWeek[], parts: UsagePageParts): string {
  const { words } = parts;
  const chart = (title: string, pick: (counts: UsageCounts) => Bar, legend: string): string => {
    const bars = history.map(({ counts }) => pick(counts));
    const most = Math.max(...bars.map(({ all }) => all));
    return `<figure>
<figcaption><strong>${title}</strong> ${legend}</figcaption>
<div class="plot"><span class="most" aria-hidden="true">${numeral(most, parts)}</span>${chartSvg(bars)}</div>
${ends(history, parts)}
</figure>`;
  };
  const shown = `<span class="key all"></span>${words.shown} <span class="key part"></span>${words.accepted}`;
  const asked = `<span class="key part"></span>${words.asked}`;
  return [
    chart(words.completions, c => ({ all: c.completionShown, part: c.completionAccepted }), shown),
    chart(words.questions, c => ({ all: c.asked, part: c.asked }), asked),
    chart(words.refactorings, c => ({ all: c.refactorShown, part: c.refactorAccepted }), shown),
  ].join('\n');
}

/** The first and the last week, below the columns that are theirs. */
function ends(history: readonly UsageWeek[], { labelOf }: UsagePageParts): string {
  const both = [history[0], history.at(-1)].flatMap(one => (one ? [`<span>${labelOf(one.week)}</span>`] : []));
  return `<div class="ends" aria-hidden="true">${both.join('')}</div>`;
}

/** The newest week first: it is the one that somebody looks for. */
function table(history: readonly UsageWeek[], parts: UsagePageParts): string {
  const { words, labelOf } = parts;
  const number = (value: number): string => `<td>${numeral(value, parts)}</td>`;
  const rate = (accepted: number, shown: number): string => `<td>${percent(shareOf(accepted, shown), parts)}</td>`;
  const rows = history.toReversed().map(
    ({ week, counts: c }) => `<tr><th scope="row"><time datetime="${week}">${labelOf(week)}</time></th>
${number(c.completionShown)}${number(c.completionAccepted)}${rate(c.completionAccepted, c.completionShown)}
${number(c.asked)}
${number(c.refactorShown)}${number(c.refactorAccepted)}${rate(c.refactorAccepted, c.refactorShown)}</tr>`,
  );
  const three = [words.shown, words.accepted, words.rate];
  const heads = [...three, words.asked, ...three].map(word => `<th scope="col">${word}</th>`).join('');
  return `<table>
<caption>${words.byWeek}</caption>
<colgroup><col></colgroup><colgroup span="3"></colgroup><colgroup span="1"></colgroup><colgroup span="3"></colgroup>
<thead>
<tr><th scope="col" rowspan="2">${words.week}</th><th scope="colgroup" colspan="3">${words.completions}</th>
<th scope="colgroup">${words.questions}</th><th scope="colgroup" colspan="3">${words.refactorings}</th></tr>
<tr>${heads}</tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function numeral(value: number, { language }: UsagePageParts): string {
  return value.toLocaleString(language);
}

function percent(share: number | undefined, { language }: UsagePageParts): string {
  return share === undefined ? '–' : share.toLocaleString(language, { style: 'percent' });
}
