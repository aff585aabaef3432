import assert from 'node:assert/strict';
import { headingOf } from '../../../src/core/library/heading';
import { cpuTime } from '../cpu-time';

describe('the heading that names an article', () => {
  const rows: readonly [rule: string, body: string, heading: string | undefined][] = [
    ['is the first of level 1 or 2', 'intro\n\n## 벡터 검색 ##\n# later', '벡터 검색'],
    ['has no marks of emphasis, code and links', '# **벡터** `grep` *검색* [기초](./a.md)', '벡터 grep 검색 기초'],
    ['keeps the underscores of a name', '# user_id와 __init__ 그리고 _강조_', 'user_id와 init 그리고 강조'],
    ['keeps generics', '# List<String>과 Vec<u8>', 'List<String>과 Vec<u8>'],
    ['has no HTML and no icons', '# <VPIcon icon="fa-brands fa-css"/> 그리드<br> 입문', '그리드 입문'],
    ['is not one that only repeats the frontmatter', '# {{ $frontmatter.title }} 관련\n\n## 준비', '준비'],
    ['is not a comment in code', '```sh\n# install\n```\n\n# 설치', '설치'],
    ['is not in a fence that shorter or other fences do not close', '````md\n```\n~~~\n# no\n````\n# yes', 'yes'],
    ['may follow inline code in three backticks', '```sh``` is code\n# yes', 'yes'],
    ['is not `#hashtag`', '#hashtag\n# title', 'title'],
    ['is missing where there is none', 'only text', undefined],
    ['is missing where it says nothing', '#   \n## ##\n', undefined],
  ];
  for (const [rule, body, heading] of rows) it(rule, () => assert.equal(headingOf(body), heading));

  it('is cut where it is far too long for a title', () => {
    assert.ok((headingOf(`# ${'물때 '.repeat(1000)}`)?.length ?? 0) <= 300);
  });

  it('is found at once in a hostile line', () => {
    const spent = cpuTime();
    for (const part of [' ', '#', ' #', '<a ', '[', '_', '`']) headingOf(`# x${part.repeat(500_000)}y`);
    assert.ok(spent() < 2000);
  });
});
