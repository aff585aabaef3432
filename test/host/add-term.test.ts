import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Emitter } from '../../src/core/kit/event';
import type { Log } from '../../src/core/ports';
import { draftNames } from '../../src/core/terms/draft-names';
import { addedEntry } from '../../src/core/terms/glossary/added-entry';
import { readGlossary } from '../../src/core/terms/glossary/read-glossary';
import type { TermDraft } from '../../src/core/terms/glossary/term-draft';
import { GlossaryFiles } from '../../src/host/adapters/glossary-files';
import { TermAdder } from '../../src/host/glossary/add-term';
import { selectedWords } from '../../src/host/glossary/selected-words';
import { LiveGlossary } from '../../src/host/kit/glossary';
import { Reporter } from '../../src/host/kit/report';
import { until } from './until';

/** As people write them: comments, quotes, blank lines, lists in both styles, and no line end at the end. */
const OWN = `# My terms, in no order.

- id: numbat
  en: "Numbat"   # the animal
  aliases:
    - banded anteater

  definition: { en: 'It eats termites.' }
# Below are those of work.
-   ko: 딩고
    definition:
        ko: >-
            들개의
            한 가지다.`;

const DRAFT: TermDraft = { ko: '쿼카', en: 'Quokka', definition: { en: 'It smiles.' } };

const log: Log = { info: () => undefined, error: () => undefined };

describe('A term that is added', () => {
  let storage: string;
  let file: vscode.Uri;
  let files: GlossaryFiles;
  let glossary: LiveGlossary;
  let adder: TermAdder;

  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'seoga-terms-'));
    file = vscode.Uri.file(join(storage, 'glossary.yaml'));
    const extension = vscode.extensions.getExtension('seoga.seoga')?.extensionUri ?? vscode.Uri.file('/');
    files = new GlossaryFiles({
      extension,
      storage: vscode.Uri.file(storage),
      shelves: { all: () => [], onDidChange: new Emitter<void>().event },
      parse: async (name, text) => readGlossary(name, text),
      log,
    });
    glossary = new LiveGlossary(files, {
      current: () => ({ never: [], density: 'all' }),
      onDidChange: new Emitter<void>().event,
    });
    adder = new TermAdder({
      glossary,
      files,
      memory: { get: () => undefined, set: async () => undefined },
      reporter: new Reporter(log),
      addTerms: async (text, drafts) => addedEntry(text, ...drafts),
    });
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    glossary.dispose();
    files.dispose();
    await rm(storage, { recursive: true, force: true });
  });

  const text = () => readFile(file.fsPath, 'utf8');
  const add = (draft: TermDraft) => adder.add(draft, { asking: 'nothing' });
  const names = async () => (await glossary.terms()).map(({ en, ko }) => en ?? ko);

  it('makes the glossary where there is none, and is in force at once', async () => {
    assert.equal((await add(DRAFT)).kind, 'added');
    assert.ok((await names()).includes('Quokka'));
    assert.equal((await glossary.merged()).entries.values().next().value?.layer, 'user');
  });

  it('leaves everything else in the file as it is, byte for byte', async () => {
    for (const original of [OWN, `${OWN}\n`, `\uFEFF${OWN.replaceAll('\n', '\r\n')}\r\n`]) {
      await writeFile(file.fsPath, original);
      await files.refresh();
      assert.equal((await add(DRAFT)).kind, 'added');
      const now = await text();
      assert.ok(now.startsWith(original), now);
      assert.ok(!/[^\r]\n/.test(now) || !original.includes('\r'), JSON.stringify(now));
      assert.deepEqual((await names()).slice(0, 3), ['Numbat', '딩고', 'Quokka']);
    }
  });

  it('has its names from what is selected, in a file or in none', async () => {
    const content = 'About 검색 증강 생성(RAG)을 and 강화학습을.';
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
    assert.ok(editor.document.isUntitled);
    editor.selection = new vscode.Selection(0, 6, 0, 19);
    assert.deepEqual(draftNames(selectedWords(editor)), { ko: '검색 증강 생성', abbr: 'RAG', aliases: [] });
    // A word that only the cursor is in comes without its particle.
    editor.selection = new vscode.Selection(0, 27, 0, 27);
    assert.equal(selectedWords(editor), '강화학습');
    editor.selection = new vscode.Selection(0, content.length, 0, content.length);
    assert.equal(selectedWords(editor), '');
  });

  it('is not added twice', async () => {
    await writeFile(file.fsPath, OWN);
    for (const draft of [{ en: 'numbat' }, { ko: '딩고' }, { en: 'Banded Anteater' }]) {
      const outcome = await add({ ...draft, definition: { en: 'Again.' } });
      assert.equal(outcome.kind, 'exists', JSON.stringify(draft));
    }
    assert.equal(await text(), OWN);
  });

  it('is written into the editor of an open file, where it can be undone', async () => {
    await writeFile(file.fsPath, OWN);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal((await add(DRAFT)).kind, 'added');
    assert.ok((await text()).startsWith(OWN) && (await text()) !== OWN);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    await until(
      () => document.getText(),
      now => now === OWN,
    );
  });

  it('does not save what somebody else has not saved', async () => {
    await writeFile(file.fsPath, OWN);
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# Not yet.\n'));
    assert.equal((await add(DRAFT)).kind, 'added');
    assert.equal(await text(), OWN);
    assert.ok(document.isDirty && document.getText().startsWith(`# Not yet.\n${OWN}`));
    await document.save();
    await until(names, all => all.includes('Quokka'));
  });

  it('takes in what was written to the file meanwhile', async () => {
    await writeFile(file.fsPath, OWN);
    await names();
    const other = `${OWN}\n- en: Bilby\n  definition: { en: It has ears. }\n`;
    await writeFile(file.fsPath, other);
    await add(DRAFT);
    assert.ok((await text()).startsWith(other));
  });

  it('does not touch a file that is broken', async () => {
    const broken = `${OWN}\n  - [`;
    await writeFile(file.fsPath, broken);
    await assert.rejects(add(DRAFT), /My Glossary/);
    assert.equal(await text(), broken);
  });

  it('is shown instead of that of Seoga itself', async () => {
    await add({ en: 'Fine-tuning', definition: { en: 'Mine.' } });
    const match = (await glossary.matcher()).at('about fine-tuning', 8);
    assert.equal(match?.term.definition.en, 'Mine.');
  });
});
