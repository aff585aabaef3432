import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hangulOf, keysOf } from '../../../../src/core/hangul/keystrokes';
import { halfTyped } from '../../../../src/core/search/text/half-typed';
import { asked, libraryOf } from './library';

const { search } = libraryOf({
  phone: '휴대전화 결제가 늘고 있다. 괜찮아 보인다. 감싸줘야 한다.',
  other: '휴대하기 쉽고 가볍다. 정오에 문을 연다.',
  garden: '공원 둘레의 정원이 넓다. REST API를 쓴다.',
});

async function best(query: string) {
  const [hit] = await search.refined(asked(query), { limit: 5 });
  const { text = '', spans = [] } = hit?.passage ?? {};
  return [hit?.id, hit?.why, ...spans.map(([start, end]) => text.slice(start, end))];
}

describe('치고 있는 음절', () => {
  it('받침은 다음 음절의 첫소리일 수 있다', async () => {
    assert.deepEqual(await best('휻'), ['other', 'stem', '휴대']);
    assert.deepEqual(await best('휴댖'), ['phone', 'stem', '휴대전']);
    assert.deepEqual(await best('휴대젆'), ['phone', 'stem', '휴대전화']);
    assert.deepEqual(await best('감쌎'), ['phone', 'stem', '감싸줘']);
  });

  it('음절은 받침을 더 받을 수 있고, 홑모음은 겹모음이, 홑받침은 겹받침이 될 수 있다', async () => {
    assert.deepEqual(await best('휴대저'), ['phone', 'stem', '휴대전']);
    assert.deepEqual(await best('휴대전호'), ['phone', 'stem', '휴대전화']);
    assert.deepEqual(await best('괜찬'), ['phone', 'stem', '괜찮']);
    assert.deepEqual(await best('api르'), ['garden', 'stem', 'API를']);
  });

  it('다른 낱말 뒤에서도 그렇다', async () => {
    assert.deepEqual(await best('공원 정워'), ['garden', 'stem', '공원', '정원']);
  });

  it('낱말을 한 타씩 치는 동안 글은 사라지지 않고, 오타라고 하지 않는다', async () => {
    for (const word of ['휴대전화', '괜찮아', '감싸줘야']) {
      const keys = keysOf(word);
      for (let typed = 4; typed <= keys.length; typed++) {
        const query = hangulOf(keys.slice(0, typed));
        const hits = await search.refined(asked(query), { limit: 5 });
        const phone = hits.find(({ id }) => id === 'phone');
        assert.ok(phone?.why === 'literal' || phone?.why === 'stem', `${query}: ${phone?.why}`);
      }
    }
  });

  it('친 대로 이어지지 않는 글은 찾지 않는다', async () => {
    const hits = await search.refined(asked('휴대저'), { limit: 5 });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['phone'],
    );
  });

  it('그대로 찾으면 달리 읽지 않고, 이어지는 글이 없으면 오타를 바로잡는다', async () => {
    assert.deepEqual(await best('휴대'), ['other', 'literal', '휴대']);
    assert.deepEqual(await best('휴재전화'), ['phone', 'typo', '휴대전화']);
  });

  it('어떤 낱말이든, 치는 동안의 글자는 그 낱말이 될 수 있다', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[가-힣]{1,5}$/), fc.nat(20), (word, keys) => {
        const typed = hangulOf(keysOf(word).slice(0, keys));
        const half = halfTyped(typed);
        fc.pre(half !== undefined);
        assert.ok(
          half.stems.some(stem => word.startsWith(stem)),
          `${typed}: ${half.stems}`,
        );
        assert.match(word, new RegExp(`^${typed.slice(0, -1)}${half.last}`));
      }),
    );
  });

  it('받침 없는 한 음절이거나 한글로 끝나지 않으면 묻지 않는다', () => {
    for (const word of ['저', 'api', '정1', '']) assert.equal(halfTyped(word), undefined, word);
  });
});
