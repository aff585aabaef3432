import assert from 'node:assert/strict';
import { diagramTitle } from '../../../media/reader/diagrams/source';

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
