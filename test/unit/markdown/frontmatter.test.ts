import assert from 'node:assert/strict';
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { parseFrontmatter } from '../../../src/core/markdown/parse-frontmatter';

describe('splitFrontmatter', () => {
  it('첫 줄의 ---부터 다음 ---까지가 frontmatter다', () => {
    assert.deepEqual(splitFrontmatter('---\ntitle: A\n---\nText'), { yaml: 'title: A\n', body: 'Text', bodyLine: 4 });
  });

  it('BOM과 CRLF가 있어도 같다', () => {
    assert.deepEqual(splitFrontmatter('\uFEFF---\r\ntitle: A\r\n---\r\n\r\nText'), {
      yaml: 'title: A\r\n',
      body: '\r\nText',
      bodyLine: 4,
    });
  });

  it('닫지 않았거나 첫 줄이 아니면 본문이다', () => {
    for (const text of [
      '---\ntitle: A\n',
      '\n---\ntitle: A\n---\n',
      ' ---\na: b\n---\n',
      '----\na: b\n----\n',
      '---',
      '',
    ]) {
      assert.deepEqual(splitFrontmatter(text), { yaml: undefined, body: text, bodyLine: 1 });
    }
  });

  it('비어 있어도 frontmatter다', () => {
    assert.deepEqual(splitFrontmatter('---\n---\nText'), { yaml: '', body: 'Text', bodyLine: 3 });
  });
});

describe('parseFrontmatter', () => {
  it('쌍점 앞의 빈칸과 되풀이된 키를 참는다', () => {
    const { kind, data } = parseFrontmatter(
      'author:\n  - name: 홍길동\n    url : https://a.example\ntitle: 하나\ntitle: 둘\n',
    );
    assert.equal(kind, 'ok');
    assert.deepEqual(data, { author: [{ name: '홍길동', url: 'https://a.example' }], title: '둘' });
  });

  it('날짜는 글자로 남는다', () => {
    assert.deepEqual(parseFrontmatter('date: 2025-02-02\n').data, { date: '2025-02-02' });
  });

  it('깨졌으면 한 문장과 파일의 줄을 말하고, 제목과 날짜와 언어는 건진다', () => {
    const result = parseFrontmatter('title: "깨진 제목"\nlang: ko\ntag: [a\ndate: 2025-01-01\n  x: : y\n');
    assert.equal(result.kind, 'broken');
    assert.deepEqual(result.data, { title: '깨진 제목', lang: 'ko', date: '2025-01-01' });
    assert.ok(
      result.kind === 'broken' && !result.message.includes('\n') && result.message.length < 120,
      JSON.stringify(result),
    );
    assert.ok(result.kind === 'broken' && result.line >= 4 && result.line <= 6, JSON.stringify(result));
  });

  it('목록이나 글 한 줄은 frontmatter가 아니다', () => {
    assert.equal(parseFrontmatter('- a\n- b\n').kind, 'broken');
    assert.equal(parseFrontmatter('hello\n').kind, 'broken');
    assert.deepEqual(parseFrontmatter(''), { kind: 'ok', data: {} });
  });

  it('별칭 폭탄은 터지지 않는다', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `k${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
    );
    const result = parseFrontmatter(`title: T\nk0: &a0 [x]\n${levels.join('\n')}\n`);
    assert.equal(result.kind, 'broken');
    assert.deepEqual(result.data, { title: 'T' });
  });

  it('프로토타입을 건드리지 않는다', () => {
    parseFrontmatter('__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
