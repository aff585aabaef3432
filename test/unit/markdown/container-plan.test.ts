import assert from 'node:assert/strict';
import { planContainers } from '../../../src/core/markdown/container-plan';

/** Each container as `name start-end`, in order. */
function plan(text: string): readonly string[] {
  return [...planContainers(text.split('\n')).containers.values()].map(
    ({ name, start, end }) => `${name} ${start}-${end}`,
  );
}

describe('어느 ::: 이 어느 ::: 을 닫는가', () => {
  it('콜론 수가 달라도, 같아도 괄호처럼 짝짓는다', () => {
    assert.deepEqual(plan(':::: a\n::: b\n:::\n::::'), ['a 0-3', 'b 1-2']);
    assert.deepEqual(plan('::: a\n::: b\n:::\n:::'), ['a 0-3', 'b 1-2']);
  });

  it('닫지 않은 것은 같은 수의 다음 열림에서 끝난다', () => {
    assert.deepEqual(plan('::: details\nx\n::: details\ny\n:::\nz'), ['details 0-2', 'details 2-4']);
  });

  it('닫지 않은 것은 다음 장에서 끝난다', () => {
    assert.deepEqual(plan('::: tip\nx\n\n## 장\ny'), ['tip 0-3']);
    assert.deepEqual(plan('::: tip\nx\n\n---\ny'), ['tip 0-3']);
  });

  it('작은 제목은 장이 아니다', () => {
    assert.deepEqual(plan('::: tip\n### x\ny'), ['tip 0-3']);
  });

  it('바깥이 닫히면 안에서 닫지 않은 것도 끝난다', () => {
    assert.deepEqual(plan(':::: a\n::: b\nx\n::::\ny'), ['a 0-3', 'b 1-3']);
  });

  it('모자라는 콜론은 더 나은 닫힘이 없을 때만 닫는다', () => {
    assert.deepEqual(plan(':::: note\nx\n:::\ny'), ['note 0-2']);
    assert.deepEqual(plan(':::: note\nx\n:::\ny\n::::'), ['note 0-4']);
  });

  it('코드와 주석 안은 세지 않는다', () => {
    assert.deepEqual(plan('::: a\n```\n:::\n```\n<!--\n:::\n-->\nx\n:::'), ['a 0-8']);
  });

  it('닫지 않은 코드와 주석은 아무것도 숨기지 않는다', () => {
    assert.deepEqual(plan('::: a\n```js\nx\n:::\n::: b\n:::'), ['a 0-3', 'b 4-5']);
    assert.deepEqual(plan('<!-- x\n::: a\n:::'), ['a 1-2']);
  });

  it('목록을 시작하는 줄에서도 열린다', () => {
    assert.deepEqual(plan('- ::: a\n  x\n  :::\n1. > ::: b\n   > :::'), ['a 0-2', 'b 3-4']);
  });

  it('다음 탭은 앞 탭에서 닫지 않은 것을 끝낸다', () => {
    const { containers } = planContainers('::: tabs\n@tab a\n::: tip\nx\n@tab:active b\ny\n:::\nz'.split('\n'));
    assert.deepEqual(containers.get(2)?.end, 4);
    assert.deepEqual(containers.get(0)?.end, 6);
    assert.deepEqual(containers.get(0)?.tabs, [
      { line: 1, title: 'a', active: false },
      { line: 4, title: 'b', active: true },
    ]);
  });

  it('열두 겹보다 깊으면 상자가 아니다', () => {
    const { containers } = planContainers([...Array(20).fill('::: a'), ...Array(20).fill(':::')]);
    assert.equal([...containers.values()].filter(({ start, end }) => end > start + 1).length, 12);
  });
});
