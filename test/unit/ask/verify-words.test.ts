import assert from 'node:assert/strict';
import { claimWords } from '../../../src/core/ask/verify/claim-words';
import { englishSound, koreanSound, soundsLike } from '../../../src/core/ask/verify/consonant-sound';
import { baseOf } from '../../../src/core/ask/verify/irregular-verbs';
import { englishMeanings, koreanMeanings } from '../../../src/core/ask/verify/lexicon';
import { deniedWords } from '../../../src/core/ask/verify/negation';
import { openWords } from '../../../src/core/ask/verify/open-words';
import { isSameWord, isTurnedWord } from '../../../src/core/ask/verify/same-word';
import { englishStem } from '../../../src/core/search/text/english-stem';

const word = (text: string) => {
  const [only] = claimWords(text);
  assert.ok(only, `${text} is a word`);
  return only;
};
const isSame = (one: string, other: string): boolean => isSameWord(word(one), word(other));
const denied = (text: string): readonly string[] => {
  const words = claimWords(text);
  return deniedWords(text, words).flatMap((isDenied, i) => (isDenied ? [words[i]?.text ?? ''] : []));
};

describe('two words', () => {
  it('조사와 어미가 달라도 같은 말이다', () => {
    for (const [one, other] of [
      ['모델을', '모델은'],
      ['학습시킨다', '학습한다'],
      ['만든', '만들고'],
      ['걸린다', '걸지'],
      ['눌러야', '누르지'],
      ['더해도', '더하면'],
      ['업스테이지는', '업스테이지'],
    ] as const)
      assert.ok(isSame(one, other), `${one}, ${other}`);
  });

  it('are the same in another form, by another name, and in the other language', () => {
    for (const [one, other] of [
      ['freezes', 'freezing'],
      ['사용한다', '이용하는'],
      ['늘었다', 'grew'],
      ['캐시를', 'cache'],
      ['쿠버네티스는', 'Kubernetes'],
    ] as const)
      assert.ok(isSame(one, other), `${one}, ${other}`);
  });

  it('are two words where one is a name that only begins alike, or has a syllable that turns it round', () => {
    for (const [one, other] of [
      ['AbortSignal.any', 'abort'],
      ['GPT-4', 'GPT-3'],
      ['동기', '비동기'],
      ['늘었다', '줄었다'],
    ] as const)
      assert.ok(!isSame(one, other), `${one}, ${other}`);
    assert.ok(isTurnedWord(word('완성'), word('미완성')));
    assert.ok(isTurnedWord(word('unfinished'), word('finished')));
  });
});

describe('a loanword', () => {
  it('sounds as it does in English', () => {
    for (const [korean, english] of [
      ['토큰', 'token'],
      ['카프카', 'Kafka'],
      ['파티션', 'partition'],
      ['컨테이너', 'container'],
      ['마이크로소프트', 'Microsoft'],
      ['하이퍼클로바', 'HyperCLOVA'],
      ['데이터베이스', 'database'],
    ] as const)
      assert.ok(soundsLike(koreanSound(korean), englishSound(english)), `${korean}, ${english}`);
  });

  it('of one consonant tells nothing', () => {
    assert.equal(koreanSound('아이'), '');
    assert.ok(!soundsLike('', ''));
  });
});

describe('the lexicon', () => {
  it('has opposites on two sides of a row, in both languages', () => {
    const [up] = koreanMeanings('늘어난다');
    const [down] = koreanMeanings('줄어들었다');
    const [rise] = englishMeanings(englishStem('increases'));
    assert.ok(up && down && rise);
    assert.deepEqual([up.row, up.row], [down.row, rise.row]);
    assert.deepEqual([up.side, down.side, rise.side], [0, 1, 0]);
  });

  it('한 글자 말은 그 말일 때만 안다', () => {
    assert.notDeepEqual(koreanMeanings('층을'), []);
    assert.deepEqual(koreanMeanings('층간소음'), []);
    assert.deepEqual(koreanMeanings('줄거리'), []);
  });
});

describe('what a sentence denies', () => {
  it('않다, 못하다, 없다, 아니다 앞의 말이다', () => {
    assert.deepEqual(denied('순서를 보장하지 않는다'), ['보장하지']);
    assert.deepEqual(denied('끝까지 없애지는 못한다'), ['없애지는']);
    assert.deepEqual(denied('장애는 한 번도 없었다'), ['장애는']);
    assert.deepEqual(denied('다시 쓸 수 없다'), ['쓸']);
    assert.deepEqual(denied('우연이 아니라 설계다'), ['우연이']);
    assert.deepEqual(denied('그대로 더하면 안 된다'), ['더하면']);
  });

  it('이중 부정은 아무것도 부정하지 않는다', () => {
    assert.deepEqual(denied('확인하지 않을 수 없다'), []);
    assert.deepEqual(denied('확인하지 않으면 안 된다'), []);
    assert.deepEqual(denied('조금밖에 오르지 않았다'), []);
  });

  it('is the verb behind `not`, and that of a `no`', () => {
    assert.deepEqual(denied('It does not work here.'), ['work']);
    assert.deepEqual(denied("It doesn't work here."), ['work']);
    assert.deepEqual(denied('This adds no latency.'), ['adds']);
    assert.deepEqual(denied('There is no limit.'), ['limit']);
    assert.deepEqual(denied('one needs it, while bitsandbytes does not.'), ['bitsandbytes']);
    assert.deepEqual(denied('It is not only fast.'), []);
  });

  it('돕는 동사와 바로는 부정의 대상이 아니다', () => {
    assert.deepEqual(denied('목록을 보여 주지 않는다'), ['보여']);
    assert.deepEqual(denied('파일을 바로 지우지 않는다'), ['바로']);
  });

  it('is `right away` where that is denied, and the verb of what is not possible', () => {
    assert.deepEqual(denied('The row is not removed right away.'), ['away']);
    assert.deepEqual(denied('It is not possible to pause it.'), ['pause']);
    assert.deepEqual(denied('Nobody removed the file.'), ['removed']);
  });
});

describe('what a sentence leaves open', () => {
  const open = (text: string): readonly string[] => {
    const words = claimWords(text);
    return openWords(text, words).flatMap((isOpen, i) => (isOpen ? [words[i]?.text ?? ''] : []));
  };

  it('is what it drops, and what would be otherwise', () => {
    assert.deepEqual(open('They dropped support for it.'), ['support', 'for', 'it']);
    assert.deepEqual(open('It waits unless told.'), ['told']);
    assert.deepEqual(open('Stop words are kept.'), []);
  });

  it('금지하는 것과, 두 번 부정한 문장이다', () => {
    assert.deepEqual(open('외부 배포를 금지한다'), ['외부', '배포를']);
    assert.ok(open('서명이 없는 커밋은 합치지 않는다').includes('합치지'));
    assert.deepEqual(open('커밋을 합치지 않는다'), []);
  });
});

describe('a form of an irregular verb', () => {
  it('is its verb', () => {
    assert.equal(baseOf('overtaken'), 'overtake');
    assert.equal(baseOf('table'), 'table');
    assert.ok(isSame('overtook', 'overtaken'));
  });
});
