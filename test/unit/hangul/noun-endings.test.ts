import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCopulaAfter, isJosaAfter, PARTICLES } from '../../../src/core/hangul/josa';
import { isNounEnding } from '../../../src/core/hangul/noun-endings';
import { cpuTime } from '../cpu-time';

function follow(noun: string, endings: string): void {
  for (const ending of endings.split(' ')) {
    it(`‘${noun}${ending}’`, () => assert.equal(isNounEnding(noun, ending), true));
  }
}

function doNotFollow(noun: string, endings: string): void {
  for (const ending of endings.split(' ')) {
    it(`‘${noun}${ending}’`, () => assert.equal(isNounEnding(noun, ending), false));
  }
}

describe('명사 뒤에 오는 것', () => {
  describe('조사와 겹친 조사', () => {
    follow('쿠버네티스', '에서 에서의 에서만은 에서부터였다 를 로부터도 와는 라는 나');
    follow('토큰', '을 까지만은 으로써 으로부터의 뿐만 이라도 밖에는 한테서도 끼리도 씩만 이야말로');
    follow('모델', '로 로서는 과의 보다도 보단 마다의 들끼리 들에게서 이나마');
  });

  describe('받침에 맞는 것만', () => {
    doNotFollow('토큰', '를 는 가 와 로 라는 다 였다 면');
    doNotFollow('서버', '을 은 이 과 으로 이라도요까지');
    doNotFollow('모델', '를 는 와');
  });

  describe('복수와 높임, 뜻을 지키는 접미사', () => {
    follow('노드', '들 들은 들간 별로 별로는');
    follow('학습', '용 용으로 용이다 시 시에는 중인 전에 후에도');
    follow('서버', '단에서 쪽 내에서의 건 라야');
    follow('정책', '적 적인 적으로는 적이다');
    follow('에이전트', '님 님께 님들이 형 형을 급인');
  });

  describe('이다의 여러 꼴', () => {
    follow(
      '모델',
      '이다 이고 이며 이면 이지만 인 인데 인지 인지조차 일 일수록 일까요 임을 입니다 입니까 이었다 이었던 이에요 이라 이라서 이라기보다',
    );
    follow('모델', '이라고는 이라는 이라며 이냐고 이겠지만 이어도 이자 이니까 인가요 이었습니다만 이었을까 일지도');
    follow(
      '데이터',
      '다 고 며 면 지만 인데 일까 임 입니다 였다 였던 였는데요 예요 라서 여서 라면 라고도 이다 이지만 겠지만',
    );
  });

  describe('명사로 만든 동사', () => {
    follow(
      '파인튜닝',
      '하면 하고 하는 한 할 함 합니다 했다 하였다 해서 해야 하지는 하려면 하면서도 하기에는 하기까지의',
    );
    follow(
      '추론',
      '했더라도 하였더라도 하셨습니다 하십시오 하시는 할수록 함으로써 한다면 한다는 하라고 하자는 했으며 했을지도 하나요 했는데요',
    );
    follow('양자화', '된 되는 되었다 됐는지 돼도 되어 될수록 됩니다 되지 되었던 되면서');
    follow('학습', '시킨 시키는 시켜 시켰던 시킬 시키고자 당한 당했다 받은 받아 받았던 받으면 받지');
    follow('요약', '해보자 해줘 해두었다 해놓은 해버렸다 해야할 해야하는지 해선 했을텐데 해야겠다');
  });

  describe('다른 낱말의 뒷부분은 아니다', () => {
    doNotFollow('데이터', '베이스 베이스를 셋 센터 마이닝 양을');
    doNotFollow('모델', '링 러 링하면 하우스');
    doNotFollow('서버', '리스 리스로 실');
    doNotFollow('사과', '나무 나무를 주스');
    doNotFollow('개발', '자 자가 자들의 팀 사');
    doNotFollow('배포', '판 본에서는 자');
    doNotFollow('토큰', '화 화하다 노미');
    doNotFollow('추론', '하 했 합 기를 이었');
  });

  describe('명사에 조사처럼 보이는 것이 붙어 다른 낱말이 된 것', () => {
    doNotFollow('로그', '인 인데');
    doNotFollow('서비스 메시', '지 지만');
    doNotFollow('유사', '도 도가');
    doNotFollow('스타', '일 일까');
    doNotFollow('알파', '고');
    it('그 앞에 다른 글자가 있으면 그 낱말이 아니다: ‘블로그인’', () => {
      assert.equal(isNounEnding('블로그', '인'), true);
    });
  });

  describe('한 음절 명사 뒤에는 헷갈리지 않는 것만 온다', () => {
    follow('앱', '이 의 은 을 에서 에서는 으로 까지도 입니다');
    follow('배', '를 와 에서 처럼 입니다');
    follow('키', '가 를 는 와');
    doNotFollow('휴', '가');
    doNotFollow('결', '과');
    doNotFollow('나', '이 도 라 비');
    doNotFollow('길', '이 고 다');
    doNotFollow('온', '도 갖 통');
    doNotFollow('회', '의 사 로');
    doNotFollow('차', '는 이 도 례로');
    doNotFollow('배', '는 도 로 고 우가');
  });

  it('로마자 뒤에는 받침을 알 수 없으니 어느 꼴이나 온다', () => {
    for (const ending of ['는', '은', '를', '을', '로', '으로', '라면', '이라면', '로부터도']) {
      assert.equal(isNounEnding('API', ending), true, ending);
    }
  });

  const nouns = fc.constantFrom('검색', '서버', '모델', '토큰', '데이터', '쿠버네티스');

  it('검색이 아는 조사와 서술격은 여기서도 안다', () => {
    const copulas = [
      '이라면',
      '이었다',
      '이었던',
      '이에요',
      '이면',
      '다',
      '라면',
      '였다',
      '예요',
      '면',
      '인',
      '인데',
      '이며',
    ];
    fc.assert(
      fc.property(nouns, fc.constantFrom(...PARTICLES.keys(), ...copulas), (noun, ending) => {
        if (isJosaAfter(noun, ending) || isCopulaAfter(noun, ending)) assert.ok(isNounEnding(noun, ending), ending);
      }),
      { numRuns: 1500 },
    );
  });

  it('동사는 어느 것이나 같은 어미를 받는다', () => {
    const stems = fc.constantFrom('하', '되', '시키', '당하');
    const endings = fc.constantFrom(
      '고',
      '지만',
      '는데',
      '면',
      '려고',
      '도록',
      '거나',
      '기에는',
      '는',
      '던',
      '자마자',
      '겠다고',
      '며',
    );
    fc.assert(fc.property(nouns, stems, endings, (noun, stem, ending) => assert.ok(isNounEnding(noun, stem + ending))));
  });

  it('아무리 긴 것을 물어도 곧 답한다', () => {
    const spent = cpuTime();
    assert.equal(isNounEnding('토큰', '이라고'.repeat(10_000)), false);
    assert.ok(spent() < 100);
  });

  it('아무 글자나 물어도 답한다', () => {
    const syllables = fc.string({ unit: fc.constantFrom(...'하되는은을이었다고면에서도만들ㅋa '), maxLength: 10 });
    fc.assert(
      fc.property(syllables, syllables, (noun, ending) => assert.equal(typeof isNounEnding(noun, ending), 'boolean')),
    );
  });
});
