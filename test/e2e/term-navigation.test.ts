import assert from 'node:assert/strict';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

const NOTES = `# 노트

먼저 강화학습을 읽는다. RAG는 찾고 나서 쓴다.

`;
const SOURCE = `// RAG는 찾고 나서 쓴다.
export const RAG = { name: 'plain code' };
`;

describe('Terms in documents', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'notes.md': NOTES, 'answer.ts': SOURCE, 'notes.txt': 'reinsurance reindeer\n\n' },
    });
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
  });

  after(() => workbench?.dispose());

  describe('From a word to its meaning', () => {
    before(() => workbench.editor.open('notes.md'));

    afterEach(() => workbench.quickPick.dismiss());

    const select = (line: number, character: number): Promise<void> =>
      workbench.run(
        (api, line, character) => {
          const editor = api.window.activeTextEditor;
          if (editor) editor.selection = new api.Selection(line, character, line, character);
        },
        line,
        character,
      );
    const focused = (): Promise<string> =>
      workbench.page.locator('.quick-input-list .monaco-list-row.focused .label-name').first().innerText();

    it('begins with the word at the cursor, without its particle', async () => {
      await select(2, 5);
      await workbench.ours('seoga.define');
      await workbench.quickPick.firstIs('Reinforcement Learning');
      assert.equal(await workbench.quickPick.input.inputValue(), '강화학습');
      const [first] = await workbench.quickPick.settledRows();
      assert.match(first?.description ?? '', /강화 학습 · RL/);
      assert.match(first?.detail ?? '', /^Training by rewarding outcomes/);
    });

    it('초성과 한/영 전환을 잊은 입력으로 찾는다', async () => {
      await workbench.ours('seoga.define');
      await workbench.quickPick.type('ㅍㄹㅍㅌ');
      await workbench.quickPick.firstIs('LLM Prompt');
      await workbench.quickPick.type('dlaqpeld');
      await workbench.quickPick.firstIs('Embedding');
      assert.equal(await focused(), 'Embedding');
    });

    it('tells the whole definition and where to read on', async () => {
      await workbench.ours('seoga.define');
      await workbench.quickPick.type('강화학습');
      await workbench.quickPick.firstIs('Reinforcement Learning');
      await workbench.quickPick.accept();
      await workbench.quickPick.row('Articles').waitFor();
      const labels = (await workbench.quickPick.rows()).map(({ label }) => label);
      assert.equal(labels[0], 'Reinforcement Learning');
      assert.match(labels.join(' '), /Training by rewarding outcomes .* a grader supplies the reward\./);
    });

    it('opens the entry in its glossary by a button', async () => {
      await workbench.ours('seoga.define');
      await workbench.quickPick.type('강화학습');
      await workbench.quickPick.firstIs('Reinforcement Learning');
      await workbench.quickPick.row('Reinforcement Learning').locator('.action-label').first().click();
      await workbench.page.locator('.tab.active[data-resource-name="training.yaml"]').waitFor();
      await workbench.command('workbench.action.closeActiveEditor');
    });

    it('offers to add what no glossary has', async () => {
      await workbench.ours('seoga.define');
      await workbench.quickPick.type('쀍뛟쀍');
      await workbench.quickPick.row('Add “쀍뛟쀍” to a glossary...').click();
      // What asks for its definition is in front now.
      await workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: '쀍뛟쀍' }).waitFor();
    });
  });

  describe('The underline of terms', () => {
    before(() => workbench.editor.open('answer.ts'));

    /** What stands over dots: VS Code draws them in boxes below the letters. */
    const underlined = (): Promise<readonly string[]> =>
      workbench.page
        .locator('.editor-instance')
        .first()
        .evaluate(editor => {
          const boxes = [...editor.querySelectorAll('.view-overlays .cdr')]
            .filter(box => getComputedStyle(box).borderBottomStyle === 'dotted')
            .map(box => box.getBoundingClientRect());
          const found = boxes.map(() => '');
          const walker = document.createTreeWalker(editor.querySelector('.view-lines') ?? editor, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            [...(node.nodeValue ?? '')].forEach((letter, at) => {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const { x, y, width, height } = range.getBoundingClientRect();
              const [left, top] = [x + width / 2, y + height / 2];
              const box = boxes.findIndex(b => b.left < left && left < b.right && b.top < top && top < b.bottom);
              if (box >= 0) found[box] += letter;
            });
          }
          return found;
        });
    const until = async (wanted: readonly string[]): Promise<void> => {
      const end = Date.now() + 30_000;
      while ((await underlined()).join() !== wanted.join()) {
        if (Date.now() > end) assert.deepEqual(await underlined(), wanted);
        await workbench.page.waitForTimeout(100);
      }
    };

    it('is not there until somebody asks for it, and is where a hover would be', async () => {
      await workbench.editor.hover('RAG는');
      assert.deepEqual(await underlined(), []);
      await workbench.ours('seoga.toggleTermUnderline');
      await until(['RAG']);
    });

    it('follows what is typed', async () => {
      await workbench.page.locator('.editor-instance .view-lines').first().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('// 임베딩을');
      await until(['RAG', '임베딩']);
    });

    it('goes with the setting', async () => {
      await workbench.ours('seoga.toggleTermUnderline');
      await until([]);
    });
  });

  describe('Terms among the words of a document', () => {
    before(async () => {
      await workbench.run(api =>
        api.workspace.getConfiguration().update('seoga.terms.complete', 'letters', api.ConfigurationTarget.Global),
      );
      await workbench.editor.open('notes.txt');
    });

    it('are offered after two letters, beside those words', async () => {
      await workbench.page.locator('.editor-instance .view-lines').first().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('rein', { delay: 80 });
      const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await offered.getByText('Reinforcement Learning', { exact: true }).waitFor();
      await offered.getByText('reindeer', { exact: true }).waitFor();
    });
  });
});

describe('한국어로 쓰는 용어', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ locale: 'ko', driven: false, files: { 'notes.md': NOTES } });
    await workbench.editor.open('notes.md');
  });

  it('명령과 상자의 말이 한국어다', async () => {
    await workbench.palette('서가: 용어 뜻 찾기...');
    await workbench.quickPick.type('ㅍㄹㅍㅌ');
    await workbench.quickPick.firstIs('프롬프트');
    await workbench.quickPick.type('쀍뛟쀍');
    await workbench.quickPick.row('용어집에 “쀍뛟쀍” 추가...').waitFor();
    assert.doesNotMatch((await workbench.quickPick.input.getAttribute('placeholder')) ?? '', /[a-z]/i);
    await workbench.quickPick.dismiss();
    await workbench.page.locator('.editor-instance .view-lines').first().click();
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+z');
  });

  after(() => workbench?.dispose());

  const suggestion = () =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name').first();
  const lastLine = () => workbench.page.locator('.editor-instance .view-line').last().innerText();

  it('[[ 뒤에 치는 글자마다 다시 찾고, 고른 이름만 남긴다', async () => {
    const { keyboard } = workbench.page;
    await keyboard.press('Control+End');
    await keyboard.type('[[');
    await suggestion().waitFor();
    await keyboard.type('rkdghkgkr', { delay: 60 });
    await suggestion()
      .getByText(/^강화 ?학습$/)
      .waitFor();
    await keyboard.press('Enter');
    await workbench.page.waitForFunction(() =>
      /^강화.?학습$/.test(
        [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line')].at(-1)?.innerText ?? '',
      ),
    );
    assert.doesNotMatch(await lastLine(), /[[\]]/);
  });

  it('한글 입력기가 넣는 낱자로도 찾는다', async () => {
    const { keyboard } = workbench.page;
    await keyboard.press('Control+End');
    await keyboard.type('[[');
    await suggestion().waitFor();
    for (const letter of 'ㅍㄹㅍㅌ') await keyboard.insertText(letter);
    await suggestion()
      .getByText(/^프롬프트/)
      .waitFor();
  });

  it('용어의 카드를 옆에 보여 준다', async () => {
    const { keyboard } = workbench.page;
    await keyboard.press('Control+End');
    await keyboard.type('[[RAG');
    await suggestion().getByText('RAG', { exact: true }).waitFor();
    await keyboard.press('Control+Space');
    const card = workbench.page.locator('.suggest-details:visible');
    await card.getByText('검색 증강 생성').first().waitFor();
    assert.doesNotMatch(await card.innerText(), /Related|All articles|Also/);
  });
});
