import assert from 'node:assert/strict';
import fc from 'fast-check';
import { imageGuards, MAX_SIZES, remoteImage } from '../../../src/protocol/reader-images';

describe('remoteImage', () => {
  it('names the site as a policy names it: scheme, host, and a port that is unusual', () => {
    assert.deepEqual(remoteImage('https://images.example/a.png'), {
      origin: 'https://images.example',
      url: 'https://images.example/a.png',
    });
    assert.equal(remoteImage('https://images.example:443/a.png')?.origin, 'https://images.example');
    assert.equal(remoteImage('https://images.example:8443/a.png')?.origin, 'https://images.example:8443');
    assert.equal(remoteImage('HTTPS://Images.Example/A.png')?.url, 'https://images.example/A.png');
  });

  it('asks by https for what would cross a network in the clear', () => {
    assert.deepEqual(remoteImage('http://images.example/a?b#c'), {
      origin: 'https://images.example',
      url: 'https://images.example/a?b#c',
    });
    assert.equal(remoteImage('http://images.example:80/a')?.url, 'https://images.example/a');
  });

  it('loads nothing from a port that was meant for the clear', () =>
    assert.equal(remoteImage('http://images.example:8080/a.png'), undefined));

  it('keeps http on this machine, which is no network', () =>
    assert.equal(remoteImage('http://127.0.0.2:81/a.png')?.origin, 'http://127.0.0.2:81'));

  it('loads nothing from hosts that webviews reach by a way of their own', () => {
    for (const host of ['localhost', '127.0.0.1', '0.0.0.0'])
      assert.equal(remoteImage(`http://${host}:3000/a`), undefined);
  });

  const unclear = [
    'https://user@images.example/a.png',
    'https://a.example\\@images.example/a.png',
    'https://a.example;script-src *',
    'https://a.example *',
    'https://*.example/a.png',
    "https://'unsafe-inline'/a.png",
    'https://a.exam\tple/a.png',
    'https:/a.example/a.png',
    'https:///a.png',
    '//a.example/a.png',
    'https://[::1]/a.png',
    'https://한글.example/a.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    '',
  ];
  for (const address of unclear) {
    it(`loads nothing where the site is not certain: ${JSON.stringify(address)}`, () =>
      assert.equal(remoteImage(address), undefined));
  }

  it('never names a site that would mean more in a policy than one site, nor another than a browser would ask', () => {
    const text = fc.string({ unit: fc.constantFrom(...`abc.:/@\\?#*;, '"-_%[]1234567890\t한`), maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom('http://', 'https://', 'HTTPS:\\\\'), text, (scheme, rest) => {
        const image = remoteImage(scheme + rest);
        if (!image) return;
        assert.match(image.origin, /^https?:\/\/[\w.-]+(?::\d+)?$/);
        const asked = URL.canParse(image.url) ? new URL(image.url).origin : image.origin;
        // A browser may know a number by another name; then the policy refuses what is asked for.
        if (asked !== image.origin) assert.match(new URL(image.url).hostname, /^[\d.]+$|^xn--/);
      }),
    );
  });
});

describe('what the page says of images', () => {
  it('is a site and a place for one that is allowed', () => {
    assert.ok(imageGuards.allowImages(['shelf/a.md', 'https://a.example', [2, 120.5]]));
    for (const wrong of [[], ['a', 'b'], ['a', 'b', 2], ['a', 'b', [1]], ['a', 'b', [1, Number.NaN]], ['a', 1, [1, 2]]])
      assert.ok(!imageGuards.allowImages(wrong), JSON.stringify(wrong));
  });

  it('is whole sides, and not too many, for what was measured', () => {
    assert.ok(
      imageGuards.measuredImages([
        'shelf/a.md',
        [
          [640, 480],
          [0, 0],
        ],
      ]),
    );
    const tooMany = Array.from({ length: MAX_SIZES + 1 }, () => [1, 1]);
    for (const wrong of [[[1.5, 2]], [[-1, 2]], [[1]], [['1', 2]], tooMany, 'x', [[1e9, 1]]])
      assert.ok(!imageGuards.measuredImages(['shelf/a.md', wrong]), JSON.stringify(wrong).slice(0, 60));
  });
});
