import assert from 'node:assert/strict';
import { diagramTitle, isTooLarge } from '../../../media/reader/diagrams/source';

describe('A diagram is called', () => {
  it('by the title it gives itself, in any of the ways there are', () => {
    assert.equal(diagramTitle('pie title 점유율\n "A" : 40'), '점유율');
    assert.equal(diagramTitle('---\ntitle: A plan\n---\nflowchart LR'), 'A plan');
    assert.equal(diagramTitle('flowchart LR\n  accTitle: How it flows\n  A --> B'), 'How it flows');
    assert.equal(diagramTitle('xychart-beta\n  title "Sales"'), 'Sales');
  });

  it('else by its first line', () => {
    assert.equal(diagramTitle('\n%% a comment\nsequenceDiagram\n  A->>B: x'), 'sequenceDiagram');
    assert.equal(diagramTitle('---\nconfig: x\n---\nflowchart TD\n A-->B'), 'flowchart TD');
  });

  it('nothing where there is nothing', () => assert.equal(diagramTitle('\n\n'), ''));
});

describe('A diagram is too large to lay out', () => {
  const times = (count: number, statement: string, end = '\n') => Array(count).fill(statement).join(end);

  it('beyond 10,000 characters', () => {
    assert.equal(isTooLarge('x'.repeat(10_000)), false);
    assert.equal(isTooLarge('x'.repeat(10_001)), true);
  });

  it('beyond 150 statements, of whatever kind, in lines or between semicolons', () => {
    for (const statement of ['A --> B', 'A <|-- B', 'A ||--o{ B : x', 'A ->> B: x', 'n', 'state A'])
      for (const end of ['\n', ';', ' ;\n  \n']) {
        assert.equal(isTooLarge(times(150, statement, end)), false, statement);
        assert.equal(isTooLarge(times(151, statement, end)), true, statement);
      }
  });

  it('where one line holds them all', () => {
    for (const statement of ['A-->B', 'A..B', 'A 1 to 1 B : x', 'A->>B: x', 'state A {'])
      assert.equal(isTooLarge(times(301, statement, ' ')), true, statement);
  });

  it('not for words in the lines between its boxes, or for empty lines', () => {
    assert.equal(isTooLarge(times(140, 'A -- go to --> B{x}')), true);
    assert.equal(isTooLarge(times(100, 'A -- yes --> B{x}', '\n\n\n')), false);
  });
});
