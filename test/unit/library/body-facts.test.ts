import assert from 'node:assert/strict';
import { bodyFacts } from '../../../src/core/library/body-facts';
import { cpuTime } from '../cpu-time';

const CARD =
  '<SiteInfo\n  name="등대 일지"\n  desc="일지 > 안개를 읽는 법을 아주 길게 적은 글입니다"\n  url="https://example.com/1"/>';
const FENCED_CARD =
  '```component VPCard\n{ "title": "등대 일지", "desc": "안개를 읽는 법", "link": "https://example.com" }\n```';

describe('글의 언어', () => {
  const rows: readonly [string, string, 'ko' | 'en'][] = [
    ['영어 낱말이 절반인 한국어 글은 한국어다', 'React의 useEffect hook을 cleanup function과 함께 쓰는 법', 'ko'],
    [
      '한글이 한 낱말 섞인 영어 글은 영어다',
      'The lighthouse keepers call this dish 김치, and they cook it on every foggy day.',
      'en',
    ],
    [
      '코드가 아니라 코드 둘레의 글로 정한다',
      '짧은 설명\n\n```js\nconst value = compute(first, second, third);\n```',
      'ko',
    ],
    ['주석과 카드의 말은 세지 않는다', `The body is English.\n<!-- 번역할 차례입니다 -->\n${CARD}`, 'en'],
  ];
  for (const [rule, body, lang] of rows) it(rule, () => assert.equal(bodyFacts(body).lang, lang));
});

describe('a stub', () => {
  it('has a source card, and no body but links, comments and headings', () => {
    const body = `# {{ $frontmatter.title }} 관련\n\n[[toc]]\n\n---\n\n${CARD}\n\n<!-- TODO: 작성 -->\n`;
    assert.equal(bodyFacts(body).stub, true);
  });

  it('may have its card in a fence', () => assert.equal(bodyFacts(FENCED_CARD).stub, true));

  it('leads out of the library: an overview has cards of articles that are in it', () => {
    const overview = '```component VPCard\n{ "title": "등대 일지", "link": "/guide/fog.md" }\n```\n';
    assert.equal(bodyFacts(overview).stub, false);
    assert.equal(bodyFacts(`${overview}\n${FENCED_CARD}`).stub, true);
  });

  it('is no longer one once somebody has written into it', () => {
    assert.equal(bodyFacts(`${CARD}\n\n${'등대는 밤마다 불을 켠다. '.repeat(3)}`).stub, false);
  });

  it('has a card: a short note without one is a note', () => assert.equal(bodyFacts('메모 한 줄').stub, false));

  it('may hold code, and is none then', () => {
    assert.equal(bodyFacts(`${CARD}\n\n\`\`\`js\n${'await lamp.light(fog);\n'.repeat(9)}\`\`\``).stub, false);
  });
});

describe('what is to be read', () => {
  it('is counted by script', () => {
    assert.deepEqual(bodyFacts('# 제목\n\n짧은 글').length, { syllables: 5, words: 0 });
  });

  it('counts code, which is read too', () => {
    assert.deepEqual(bodyFacts(`등대\n\n\`\`\`\n${'lamp '.repeat(1150)}\n\`\`\``).length, {
      syllables: 2,
      words: 1150,
    });
  });

  it('does not count addresses, cards and comments', () => {
    const noise = `https://example.com/${'a-long-path/'.repeat(500)}\n${CARD}\n<!-- ${'note '.repeat(2000)} -->`;
    assert.deepEqual(bodyFacts(noise).length, { syllables: 0, words: 0 });
  });

  it('does not count a card in a fence', () => {
    const { length } = bodyFacts(`\`\`\`component VPCard\n${'lamp '.repeat(2000)}\n\`\`\``);
    assert.deepEqual(length, { syllables: 0, words: 0 });
  });
});

describe('a body of marks that nothing closes', () => {
  for (const mark of ['<!--', '<SiteInfo ', '```component\n', '```', '# {{', '# a  #', '~~~~\n']) {
    it(`as of ${JSON.stringify(mark)} is measured at once`, () => {
      const body = mark.repeat(200_000);
      const spent = cpuTime();
      bodyFacts(body);
      assert.ok(spent() < 2000);
    });
  }
});
