import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from '../host/until';
import { type ArticlesWindow, openArticlesWindow } from './articles-window';
import { pictureIfFailed } from './failure-picture';
import type { Tree, TreeRow } from './tree';
import type { Workbench } from './workbench';

/** Defines one term that Seoga's own glossary has, too, and one that it lacks. */
const GLOSSARY = `# 이 작업 공간의 용어
- id: retrieval-augmented-generation
  ko: 검색 증강 생성
  en: Retrieval-Augmented Generation
  abbr: RAG
  definition:
    en: What it means in this workspace.
- id: lighthouse
  ko: 등대
  en: Lighthouse
  definition:
    en: A tower that lights the way for ships.
`;

const TIDE = '조수 간만(Tidal Range, TR)은 밀물과 썰물의 높이 차이를 말한다.';
const ARTICLES = {
  'sea.md': `# 바다\n\n${TIDE}\n\nAn ebb gauge is a tool that measures how far the water falls. 파고계와 함께 둔다.\n`,
  'port.md': '# 항구\n\n조수 간만을 표로 적고, 파고계로 잰다. 파고계란 물결의 높이를 재는 도구이다.\n',
};

describe('The Terms view', () => {
  let window: ArticlesWindow;
  let workbench: Workbench;
  let terms: Tree;

  const suggest = async () => {
    // Waited for, since it ends with the keyboard in the view.
    await workbench.command('seoga.suggestTerms');
    await terms.row('Tidal Range').waitFor();
  };

  /** A tree that is drawn anew takes a card away, and the mouse that rests brings none: then it comes once more. */
  const showsCard = async (row: Locator, words: string) => {
    const card = workbench.page.getByText(words).first();
    await until(
      async () => {
        await terms.row('Seoga Library').hover();
        await row.hover();
        return card.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      isShown => isShown,
    );
  };

  before(async () => {
    window = await openArticlesWindow(ARTICLES, {
      viewport: { width: 1280, height: 1400 },
      files: { '.seoga/glossary.yaml': GLOSSARY },
    });
    workbench = window.workbench;
    terms = await workbench.openView('Seoga', 'Terms');
    // Lists are virtual: the others make room.
    await workbench.page.locator('.pane-header[aria-label^="Terms "]').click();
    await terms.row('Lighthouse').waitFor();
    for (const view of ['Articles', 'Topics', 'Continue Reading']) {
      const header = workbench.page.locator(`.pane-header[aria-label^="${view} "]`);
      // At its name: buttons appear under the mouse.
      await header.click({ position: { x: 30, y: 10 } });
      await workbench.page.locator(`.pane-header[aria-label^="${view} "][aria-expanded="false"]`).waitFor();
    }
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.quickPick.dismiss();
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('lists the glossaries, the nearest first, each with its terms by name and their other names', async () => {
    await terms.row('Suggested').waitFor();
    const rows = await terms.rows();
    assert.deepEqual(
      rows.filter(({ level }) => level === 1).map(({ label }) => label),
      ['Workspace: scratch', 'Seoga Library', 'Suggested'],
    );
    const [workspace, first, second] = rows;
    assert.equal(workspace?.description, '2');
    assert.deepEqual([first?.label, first?.description], ['Lighthouse', '등대']);
    assert.deepEqual([second?.label, second?.description], ['Retrieval-Augmented Generation', '검색 증강 생성 · RAG']);
  });

  it('opens the entry of a term at its line, with a click and with Enter', async () => {
    const cursor = () =>
      workbench.run(api => {
        const editor = api.window.activeTextEditor;
        return editor && `${editor.document.fileName.split('/').slice(-2).join('/')}:${editor.selection.active.line}`;
      });
    await terms.row('Lighthouse').click();
    await until(cursor, now => now === '.seoga/glossary.yaml:7');
    await workbench.command('seoga.terms.focus');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await until(cursor, now => now === '.seoga/glossary.yaml:1');
  });

  it('shows the card of a term where the mouse rests', async () => {
    await showsCard(terms.row('Lighthouse'), 'A tower that lights the way for ships.');
  });

  it('filters as one types, 초성 included, and shows everything again', async () => {
    await workbench.ours('seoga.filterTerms');
    await workbench.quickPick.type('ㄱㅅㅈㄱ');
    await terms.until(rows => rows.every(({ label }) => !/Lighthouse|Suggested/.test(label)));
    const isFound = ({ label, level }: TreeRow) => level === 2 && label === 'Retrieval-Augmented Generation';
    await terms.until(rows => rows.filter(isFound).length === 2);
    await workbench.quickPick.accept();
    await workbench.page.locator('.pane-header .description', { hasText: '“ㄱㅅㅈㄱ”: 2' }).waitFor();
    await terms.action('Clear Term Filter');
    await terms.row('Lighthouse').waitFor();
  });

  it('says that nothing matches a filter, and how to clear it', async () => {
    await workbench.ours('seoga.filterTerms');
    await workbench.quickPick.type('쀍뛟쀍');
    await workbench.page.getByText('No term matches the filter.').waitFor();
    await workbench.quickPick.dismiss();
    await terms.row('Lighthouse').waitFor();
  });

  it('shows which terms a nearer glossary hides, and which one does', async () => {
    await workbench.ours('seoga.filterTerms');
    await workbench.quickPick.type('RAG');
    await workbench.quickPick.accept();
    const hidden = workbench.page.locator('.pane .monaco-list-row', { hasText: 'hidden' }).first();
    await hidden.waitFor();
    assert.match((await hidden.getAttribute('aria-label')) ?? '', /^Retrieval-Augmented Generation, hidden/);
    await showsCard(hidden, 'Hidden: the glossary “Workspace: scratch”');
    await workbench.ours('seoga.clearTermFilter');
    await terms.row('Lighthouse').waitFor();
  });

  it('suggests nothing until it is asked, then terms that the articles define, the most used first', async () => {
    await terms.row('Suggest Terms from Library...').click();
    await terms.row('Tidal Range').waitFor();
    const rows = await terms.rows();
    const from = rows.findIndex(({ label }) => label === 'Suggested');
    assert.deepEqual(
      rows.slice(from + 1).map(({ label }) => label),
      ['Tidal Range', '파고계', 'ebb gauge'],
    );
    await showsCard(terms.row('Tidal Range'), '밀물과 썰물의 높이 차이를 말한다.');
    await workbench.page.getByText('In 2 articles').first().waitFor();
  });

  it('opens the article of a suggestion where it is defined', async () => {
    await suggest();
    await terms.row('Tidal Range').click();
    await workbench.reader.shows('바다');
    await workbench.reader.find('p', { hasText: TIDE }).waitFor();
  });

  it('forgets what is dismissed with Delete, until it is restored', async () => {
    await suggest();
    await terms.row('ebb gauge').click();
    await workbench.reader.shows('바다');
    // A page that comes late leaves the keyboard where it is.
    await workbench.command('seoga.terms.focus');
    await workbench.page.keyboard.press('Delete');
    await terms.row('ebb gauge').waitFor({ state: 'detached' });
    await suggest();
    assert.equal(await terms.row('ebb gauge').count(), 0);
    await workbench.ours('seoga.restoreSuggestions');
    await terms.row('ebb gauge').waitFor();
  });

  it('puts what is accepted into the user’s glossary, and suggests it no more', async () => {
    await suggest();
    await terms.row('파고계').hover();
    await terms.row('파고계').locator('.action-label[aria-label^="Add to Glossary"]').click();
    await terms.row('My Glossary').waitFor();
    await terms.until(rows => {
      const mine = rows.findIndex(({ label }) => label === 'My Glossary');
      return rows[mine + 1]?.label === '파고계' && rows.filter(({ label }) => label === '파고계').length === 1;
    });
    await terms.row('파고계').click();
    const line = workbench.page.locator('.editor .view-line', { hasText: '물결의 높이를 재는' });
    await line.first().waitFor();
  });
});
