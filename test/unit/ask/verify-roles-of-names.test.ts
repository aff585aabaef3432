import assert from 'node:assert/strict';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';

const told = (claim: string, quote: string | undefined, source: string): string => {
  const verdict = verifyCitation(claim, quote, source);
  return verdict.kind === 'altered' ? verdict.what : verdict.kind;
};

describe('a citation that says of one what its source says of another', () => {
  it('누가 누구에게 했는지를 바꾼다', () => {
    const source = '네오텍은 2020년에 그린소프트를 인수했다. 수집기가 색인기를 호출한다.';
    assert.equal(told('그린소프트가 2020년에 네오텍을 인수했습니다.', undefined, source), 'name');
    assert.equal(told('색인기가 수집기를 호출합니다.', '수집기가 색인기를 호출한다', source), 'name');
    assert.equal(told('그린소프트는 2020년에 네오텍에 인수되었습니다.', undefined, source), 'supported');
    assert.equal(told('색인기는 수집기에 의해 호출됩니다.', '수집기가 색인기를 호출한다', source), 'supported');
  });

  it('exchanges who acts and on whom', () => {
    const source = 'Last spring Acme acquired Bolt and kept its name.';
    assert.equal(told('Last spring Bolt acquired Acme.', 'Acme acquired Bolt', source), 'name');
    assert.equal(told('Bolt was acquired by Acme last spring.', 'Acme acquired Bolt', source), 'supported');
    const passive = 'All requests are forwarded by the proxy to the backend.';
    assert.equal(
      told('The proxy forwards all requests to the backend.', 'forwarded by the proxy', passive),
      'supported',
    );
  });

  it('exchanges what goes with two things', () => {
    const source = 'Drafts are stored as plain text in the browser and as compressed archives on the server.';
    assert.equal(
      told('On the server drafts are stored as plain text, in the browser as compressed archives.', 'Drafts', source),
      'name',
    );
    assert.equal(
      told('Drafts are kept as plain text in the browser, but on the server as compressed archives.', 'Drafts', source),
      'supported',
    );
    const people = '이하린 씨가 형식을 설계했고, 최도경 씨가 시험을 작성했다.';
    assert.equal(told('최도경 씨가 설계한 형식의 시험을 이하린 씨가 작성했습니다.', undefined, people), 'name');
  });

  it('tells of one name what the source tells of another', () => {
    const source =
      'In May the engineer Lena Fisk met Jonas Abel, who wrote the manual, and in June Ivo Brandt ported the editor.';
    assert.equal(told('In June Abel ported the editor.', 'ported the editor', source), 'name');
    assert.equal(told('Brandt ported the editor in June.', 'ported the editor', source), 'supported');
  });

  it('turns a change round', () => {
    const source = 'The team moved from Gulp to Vite. 빌드 시간은 41초에서 6초로 줄었다.';
    assert.equal(told('The team moved from Vite to Gulp.', 'moved from Gulp to Vite', source), 'name');
    assert.equal(told('The team replaced Gulp with Vite.', 'moved from Gulp to Vite', source), 'supported');
    assert.equal(told('Build time went from 6 seconds to 41.', '41초에서 6초로 줄었다', source), 'name');
  });
});

describe('a citation that says otherwise whether it is so', () => {
  it('tells as done what is only planned', () => {
    const source = '다음 판에는 음성 입력을 넣을 계획이다. The team plans to publish the training data next year.';
    assert.equal(told('음성 입력을 이미 넣었습니다.', '음성 입력을 넣을 계획이다', source), 'negation');
    assert.equal(told('음성 입력은 다음 판에 들어갈 예정입니다.', '음성 입력을 넣을 계획이다', source), 'supported');
    assert.equal(told('The team has published the training data.', 'publish the training data', source), 'negation');
  });

  it('tells of each time what is so only then', () => {
    const source = 'Mail is sent only when three checks in a row have failed. 값이 달라질 때만 화면을 다시 그린다.';
    assert.equal(told('Mail is sent whenever a check has failed.', 'Mail is sent only', source), 'negation');
    assert.equal(told('값을 읽을 때마다 화면을 다시 그립니다.', '화면을 다시 그린다', source), 'negation');
  });

  it('부정을 다른 말로 해도 부정이다', () => {
    const source =
      '암호화 전송은 지원하지 않는다. 이름을 바꾸지 않은 꾸러미를 올리는 것은 금지한다. 목록은 화면에 보여 주지 않는다.';
    assert.equal(told('암호화 전송은 미지원입니다.', '지원하지 않는다', source), 'supported');
    assert.equal(told('꾸러미를 올리려면 이름을 변경해야 합니다.', '올리는 것은 금지한다', source), 'supported');
    assert.equal(told('목록은 화면에 표시되지 않습니다.', '화면에 보여 주지 않는다', source), 'supported');
    assert.equal(told('목록은 화면에 표시됩니다.', '화면에 보여 주지 않는다', source), 'negation');
  });

  it('says that nothing is done without what must be done', () => {
    const source = 'Mira Holt checks every release before it ships. 붉은 글자는 경고에만 쓴다. Drafts are not shared.';
    const quote = 'Mira Holt checks every release';
    assert.equal(told('No release ships without a check by Mira Holt.', quote, source), 'supported');
    assert.equal(told('붉은 글자는 경고 이외에는 쓰지 않습니다.', '붉은 글자는 경고에만 쓴다', source), 'supported');
    assert.equal(told('Drafts are never shared.', 'Drafts are not shared', source), 'supported');
    assert.equal(told('Drafts are shared.', 'Drafts are not shared', source), 'negation');
  });

  it('is in other words, but with the numbers of what it quotes', () => {
    const source = '이용자의 92%가 아침 7시에서 9시 사이에 들어온다.';
    assert.equal(
      told('접속자 대부분(92%)은 오전 7시~9시에 집중됩니다.', '92%가 아침 7시에서 9시', source),
      'supported',
    );
    assert.equal(told('접속자 대부분(72%)은 오전 7시~9시에 집중됩니다.', '92%가 아침 7시에서 9시', source), 'number');
  });

  it('is no denial of what is only put off, dropped or left out', () => {
    const source =
      'Closing a tab only hides it. The vendor dropped support for tablets. Old jobs are killed without warning.';
    assert.equal(told('A closed tab is not closed right away; it is hidden.', 'only hides it', source), 'supported');
    assert.equal(
      told('Tablets are no longer supported by the vendor.', 'dropped support for tablets', source),
      'supported',
    );
    assert.equal(told('Old jobs get killed.', 'Old jobs are killed without warning', source), 'supported');
  });
});
