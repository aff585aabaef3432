import assert from 'node:assert/strict';
import { chartSvg } from '../../../../src/host/usage/usage-chart';

const heights = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(`class="${name}"[^>]* height="([\\d.]+)"`, 'g'))].map(([, height]) => Number(height));

describe('the chart of usage', () => {
  it('draws what was shown as high as it is large, and what was accepted in front of it', () => {
    const svg = chartSvg([
      { all: 100, part: 25 },
      { all: 50, part: 0 },
    ]);
    assert.deepEqual(heights(svg, 'all'), [40, 20]);
    assert.deepEqual(heights(svg, 'part'), [10]);
    assert.ok(svg.indexOf('class="all"') < svg.indexOf('class="part"'));
  });

  it('keeps in sight what was counted at all, and draws nothing where nothing was', () => {
    assert.deepEqual(heights(chartSvg([{ all: 100_000, part: 1 }]), 'part'), [1]);
    assert.deepEqual(heights(chartSvg([{ all: 0, part: 0 }]), 'all'), []);
  });

  it('never draws more accepted than shown: a week may begin between the two', () => {
    assert.deepEqual(heights(chartSvg([{ all: 10, part: 20 }]), 'part'), [40]);
    assert.deepEqual(
      heights(
        chartSvg([
          { all: 10, part: 20 },
          { all: 20, part: 0 },
        ]),
        'part',
      ),
      [20],
    );
  });

  it('is hidden from who listens: the table says the same', () => {
    assert.match(chartSvg([]), /aria-hidden="true"/);
  });
});
