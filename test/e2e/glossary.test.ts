import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../host/until';
import { pictureIfFailed } from './failure-picture';
import { openWorkbench, type Workbench } from './workbench';

const NOTES = 'The quokka smiles at everybody.\n쿼카폴리스(Quokkapolis)는 쿼카의 도시다.\n';
const GLOSSARY = '# Of this folder.\n- en: Numbat # the animal\n  definition: { en: It eats termites. }\n';

describe('A glossary of one’s own', () => {
  let workbench: Workbench;
  let file: string;

  before(async () => {
    workbench = await openWorkbench({ files: { 'notes.md': NOTES, '.seoga/glossary.yaml': GLOSSARY } });
    file = join(workbench.folder, '.seoga', 'glossary.yaml');
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.page.keyboard.press('Escape');
  });

  after(() => workbench?.dispose());

  const select = (words: string) =>
    workbench.run(async (api, words) => {
      const editor = api.window.activeTextEditor;
      if (!editor) return false;
      const at = editor.document.getText().indexOf(words);
      editor.selection = new api.Selection(
        editor.document.positionAt(at),
        editor.document.positionAt(at + words.length),
      );
      return true;
    }, words);

  /** What the glossary says once it says what is wanted. */
  const written = (isWanted: (text: string) => boolean): Promise<string> =>
    until(() => readFile(file, 'utf8'), isWanted);

  const addTerm = async () => {
    await workbench.quickPick.take('>Seoga: Add Term', 'Add Term from Selection');
  };

  it('takes the selected words as a term, with the keyboard alone', async () => {
    await workbench.editor.open('notes.md');
    await select('쿼카폴리스(Quokkapolis)');
    await addTerm();
    const { page, quickPick } = workbench;
    await page.getByText('Add Term: Quokkapolis').waitFor();
    // An answer that says nothing is not taken.
    await page.keyboard.press('Enter');
    await page.getByText('Write what the term means.').waitFor();
    await quickPick.type('A town of quokkas: "smiling", of course.');
    await page.keyboard.press('Enter');
    await quickPick.row('My Glossary').waitFor();
    await quickPick.row('scratch').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const text = await written(old => old !== GLOSSARY);
    assert.ok(text.startsWith(GLOSSARY), text);
    assert.match(text, /ko: 쿼카폴리스\n {2}en: Quokkapolis\n/);
    assert.match(await workbench.editor.hover('쿼카폴리스'), /A town of quokkas: "smiling", of course\./);
  });

  it('loses nothing when the user gives up', async () => {
    const before = await readFile(file, 'utf8');
    await workbench.editor.open('notes.md');
    await select('quokka');
    await addTerm();
    await workbench.page.getByText('Add Term: quokka').waitFor();
    await workbench.quickPick.type('Half a sentence');
    await workbench.quickPick.dismiss();
    assert.equal(await readFile(file, 'utf8'), before);
    await addTerm();
    await workbench.page.getByText('Add Term: quokka').waitFor();
    assert.equal(await workbench.quickPick.input.inputValue(), 'Half a sentence');
  });

  it('asks for the name where nothing is selected', async () => {
    await workbench.editor.open('notes.md');
    await workbench.run(api => {
      const editor = api.window.activeTextEditor;
      if (editor) editor.selection = new api.Selection(1, 21, 1, 21);
      return 0;
    });
    await addTerm();
    await workbench.page.getByText('What is the term called?').waitFor();
    assert.equal(await workbench.quickPick.input.inputValue(), '쿼카');
  });

  it('brings the terms of a table, but for those that are wrong or known', async () => {
    const table = join(workbench.folder, 'terms.csv');
    await writeFile(
      table,
      'en,ko,definition\nBilby,빌비,It has ears.\nNumbat,,Known already.\nNameless thing,,\nDingo,딩고,A wild dog.\n',
    );
    const importing = workbench.run(async (api, path) => {
      await api.commands.executeCommand('seoga.importGlossary', api.Uri.file(path));
      return 0;
    }, table);
    const { page, quickPick } = workbench;
    await quickPick.row('My Glossary').waitFor();
    await quickPick.row('scratch').click();
    await page.getByText('Import 2 Terms into scratch').waitFor();
    await quickPick.row('Dingo').waitFor();
    assert.deepEqual(
      (await quickPick.rows()).map(({ label }) => label),
      ['Bilby · 빌비', 'Dingo · 딩고'],
    );
    await page.keyboard.press('Enter');
    await importing;
    const text = await readFile(file, 'utf8');
    assert.ok(text.startsWith(GLOSSARY));
    assert.deepEqual(
      ['Bilby', 'Dingo', 'Nameless', 'Known already'].map(word => text.includes(word)),
      [true, true, false, false],
    );
  });

  it('marks its terms in an article that is open, which stays where it is', async () => {
    const article = join(workbench.folder, 'long.md');
    const lines = Array.from({ length: 120 }, (_, line) => `Paragraph ${line} tells of a thing.\n`);
    await writeFile(article, `# Long\n\n${lines.join('\n')}\nAt last a bandicootery.\n`);
    await workbench.run(
      async (api, path) => api.commands.executeCommand<null>('seoga.readFile', api.Uri.file(path)),
      article,
    );
    await workbench.reader.find('p', { hasText: 'Paragraph 60 ' }).waitFor();
    await workbench.reader.scrollTo('p', { hasText: 'Paragraph 60 ' });
    const top = () =>
      workbench.reader.find('p', { hasText: 'Paragraph 60 ' }).evaluate(p => p.getBoundingClientRect().top);
    await workbench.reader.rest(300);
    const before = await top();
    const marks = workbench.reader.find('.term', { hasText: 'bandicootery' });
    assert.equal(await marks.count(), 0);
    const entry = '- en: Bandicootery\n  definition: { en: Where bandicoots live. }\n';
    await writeFile(file, `${await readFile(file, 'utf8')}${entry}`);
    await marks.waitFor({ state: 'attached' });
    await workbench.reader.rest(300);
    assert.ok(Math.abs((await top()) - before) < 2);
  });

  it('offers what an entry may say', async () => {
    await mkdir(join(workbench.folder, '.seoga'), { recursive: true });
    await workbench.editor.open('glossary.yaml');
    const { page } = workbench;
    // Not by keys: what is suggested between them would take the Enter.
    await workbench.run(async api => {
      const editor = api.window.activeTextEditor;
      const end = editor?.document.lineAt(editor.document.lineCount - 1).range.end;
      if (editor && end) await editor.edit(edit => edit.insert(end, '- en: Wombat\n'));
    });
    await workbench.command('cursorBottom');
    await page.keyboard.press('Control+Space');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: 'definition' }).first().waitFor();
    const labels = (await rows.allInnerTexts()).map(text => text.trim().split('\n')[0]);
    assert.ok(labels.includes('abbr') && !labels.includes('en'), labels.join());
  });
});
