import assert from 'node:assert/strict';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

const SOURCE = `// 검색으로 찾은 문단만 보고 답하는 RAG는 환각을 줄인다.
export const RAG = { name: 'plain code' };
// 보상은 강화학습을 할 때 정한다.
`;

describe('The hover of a term', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'answer.ts': SOURCE } });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => workbench?.dispose());

  it('wakes Seoga with the first file that is opened, and not before', async () => {
    const isActive = () => workbench.run(api => api.extensions.getExtension('seoga.seoga')?.isActive ?? false);
    assert.equal(await isActive(), false);
    await workbench.editor.open('answer.ts');
    while (!(await isActive())) await workbench.page.waitForTimeout(50);
  });

  it('shows the name, the definition and the aliases in a comment of a TypeScript file', async () => {
    await workbench.editor.open('answer.ts');
    const card = await workbench.editor.hover('RAG는');
    assert.match(card, /Retrieval-Augmented Generation/);
    assert.match(card, /검색 증강 생성/);
    assert.ok(card.length > 150, card);
  });

  it('finds a term behind which a particle stands', async () => {
    assert.match(await workbench.editor.hover('강화학습을'), /Reinforcement Learning/);
  });

  it('opens an article in the reader by its link', async () => {
    await workbench.editor.hover('강화학습을');
    const link = workbench.page.locator('.monaco-hover:visible a[data-href^="command:seoga.openArticle"]').first();
    const title = (await link.innerText()).trim();
    await link.click();
    await workbench.reader.shows(title);
    assert.ok((await workbench.reader.prose()).includes('강화'));
  });
});
