import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ConfigurationTarget,
  commands,
  Disposable,
  EventEmitter,
  extensions,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { SettingKey } from '../../src/manifest/settings';
import type { HoverPlace } from '../../src/manifest/settings/term-settings';
import { cardAt, textOf } from './term-hovers';
import { until } from './until';

const TYPESCRIPT = `// RAG는 찾고 나서 쓴다.
const RLHF = "강화학습을 시킨다";
`;
const PYTHON = `# RAG로 답한다
RLHF = """강화학습을"""
`;

describe('A hover', () => {
  before(() => extensions.getExtension('seoga.seoga')?.activate());

  afterEach(() => where(undefined));

  it('shows a term in comments and strings of code, and not in code', async () => {
    for (const [language, text] of [
      ['typescript', TYPESCRIPT],
      ['python', PYTHON],
    ] as const) {
      const document = await textOf(language, text);
      assert.equal((await cardAt(document, 'RAG'))?.range, 'RAG', language);
      assert.equal((await cardAt(document, '강화학습'))?.range, '강화학습', language);
      assert.equal(await cardAt(document, 'RLHF'), undefined, language);
    }
  });

  it('shows a term anywhere in prose', async () => {
    for (const language of ['markdown', 'plaintext']) {
      const document = await textOf(language, '먼저 RAG를, 그다음 강화학습을 읽는다.');
      assert.ok(await cardAt(document, 'RAG'), language);
      assert.ok(await cardAt(document, '강화학습'), language);
      assert.equal(await cardAt(document, '그다음'), undefined, language);
    }
  });

  it('shows a term in a file on disk as in one that is not saved', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-hover-'));
    try {
      await writeFile(join(folder, 'a.ts'), TYPESCRIPT);
      const document = await workspace.openTextDocument(Uri.file(join(folder, 'a.ts')));
      assert.ok(await cardAt(document, 'RAG'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('leaves a term alone inside a longer word', async () => {
    assert.equal(await cardAt(await textOf('plaintext', 'a DRAGON sleeps'), 'RAG'), undefined);
  });

  it('appears where the setting says', async () => {
    const document = await textOf('typescript', TYPESCRIPT);
    const prose = await textOf('markdown', 'RAG');
    const seen = async () => ({
      comment: (await cardAt(document, 'RAG')) !== undefined,
      code: (await cardAt(document, 'RLHF')) !== undefined,
      prose: (await cardAt(prose, 'RAG')) !== undefined,
    });
    await where('everywhere');
    assert.deepEqual(await seen(), { comment: true, code: true, prose: true });
    await where('prose');
    assert.deepEqual(await seen(), { comment: false, code: false, prose: true });
    await where('off');
    assert.deepEqual(await seen(), { comment: false, code: false, prose: false });
  });

  it('shows a term in a file that lies on no disk', async () => {
    const files = workspace.registerFileSystemProvider('seogatest', new OneFile(TYPESCRIPT), { isReadonly: true });
    try {
      const document = await workspace.openTextDocument(Uri.parse('seogatest:/folder/a.ts'));
      assert.equal((await cardAt(document, 'RAG'))?.range, 'RAG');
      assert.equal(await cardAt(document, 'RLHF'), undefined);
    } finally {
      files.dispose();
    }
  });

  it('knows the comments of a language that only its extension describes', async () => {
    const document = await textOf('wat', '(module) ;; 강화학습을 쓴다\n(func $RAG)');
    assert.ok(await cardAt(document, '강화학습'));
    // Not in our own tables: HTML templates of Pug, described by the extension that comes with VS Code.
    const pug = await textOf('jade', 'p(class="a")\n//- 강화학습을 쓴다\nRAG');
    assert.ok(await cardAt(pug, '강화학습'));
    assert.equal(await cardAt(pug, 'RAG'), undefined);
  });

  it('says by which name a term is called there, and which it has in the other language', async () => {
    const card = await cardAt(await textOf('plaintext', '검색 보강 생성을 쓴다'), '보강');
    const text = card?.markdown.value.replaceAll('\\', '') ?? '';
    assert.match(text, /\*\*Retrieval-Augmented Generation\*\* — 검색 증강 생성, RAG/);
    assert.match(text, /Here: 검색 보강 생성/);
    const named = await cardAt(await textOf('plaintext', '검색증강생성을 쓴다'), '검색증강');
    assert.doesNotMatch(named?.markdown.value ?? '', /Here:/);
  });

  it('tells in one line what an article says', async () => {
    // What takes longer than one waits for is there the next time.
    const card = await until(
      async () => cardAt(await textOf('plaintext', 'RAG'), 'RAG'),
      card => /^“.*” — \[/m.test(card?.markdown.value ?? ''),
    );
    assert.ok(card?.links.some(link => link.command === 'seoga.openArticle'));
  });

  it('shows the same card at once when it is asked for again', async () => {
    const document = await textOf('plaintext', 'RLHF');
    const first = await cardAt(document, 'RLHF');
    const again = await cardAt(document, 'RLHF');
    assert.equal(again?.markdown.value, first?.markdown.value);
  });

  it('shows nothing where every term is unwanted, and all of them again afterwards', async () => {
    const document = await textOf('plaintext', 'RLHF');
    const folder = extensions.getExtension('seoga.seoga')?.extensionUri;
    assert.ok(folder);
    const file = Uri.joinPath(folder, 'dist', 'glossary.json');
    const glossary = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Glossaries;
    const ids = glossary.flatMap(({ entries }) => entries.map(({ term }) => term.id));
    await setting('seoga.terms.never', ids);
    try {
      await until(
        () => cardAt(document, 'RLHF'),
        card => card === undefined,
      );
    } finally {
      await setting('seoga.terms.never', undefined);
    }
    await until(
      () => cardAt(document, 'RLHF'),
      card => card !== undefined,
    );
  });

  it('finds a term of ten thousand that the workspace defines', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = Uri.joinPath(folder.uri, '.seoga', 'glossary.yaml');
    const terms = Array.from({ length: 10_000 }, (_, number) => entryOf(number)).join('');
    const document = await textOf('plaintext', `먼저 구름상자${nameOf(7777)}를 연다.`);
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode(terms));
      const card = await until(
        () => cardAt(document, nameOf(7777)),
        card => card !== undefined,
      );
      assert.equal(card?.range, `구름상자${nameOf(7777)}`);
      assert.match(card?.markdown.value ?? '', /Box 7777/);
      // It is the user's own, and says so.
      assert.ok(card?.links.some(({ text, command }) => command === 'seoga.editTerm' && text === 'Edit'));
      assert.ok(await cardAt(await textOf('plaintext', 'RLHF'), 'RLHF'));
    } finally {
      await workspace.fs.delete(Uri.joinPath(folder.uri, '.seoga'), { recursive: true });
    }
    await until(
      () => cardAt(document, nameOf(7777)),
      card => card === undefined,
    );
  }).timeout(120_000);

  it('shows what a hostile glossary says as text', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const evil =
      '[x](command:workbench.action.terminal.new) <img src=x onerror=y> $(trash) \\u202Eabc ![p](https://a.example/p)';
    const yaml = `- { id: mischief, en: Mischief Term, ko: "${evil.replaceAll('\\u', '\\u')}", definition: { en: "${evil}" } }\n`;
    const document = await textOf('plaintext', 'A Mischief Term here');
    try {
      await workspace.fs.writeFile(Uri.joinPath(folder.uri, '.seoga', 'glossary.yaml'), new TextEncoder().encode(yaml));
      const card = await until(
        () => cardAt(document, 'Mischief'),
        card => card !== undefined,
      );
      assert.ok(card);
      assert.deepEqual(
        card.links.filter(({ command }) => !command.startsWith('seoga.')),
        [],
      );
      assert.doesNotMatch(card.markdown.value, /\u202E|(?<!\\)<img|(?<!\\)\$\(trash/);
      assert.notEqual(card.markdown.supportHtml, true);
    } finally {
      await workspace.fs.delete(Uri.joinPath(folder.uri, '.seoga'), { recursive: true });
    }
  });

  it('is off in the files that a setting names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-hover-'));
    try {
      await writeFile(join(folder, '[a] b.ts'), TYPESCRIPT);
      const document = await workspace.openTextDocument(Uri.file(join(folder, '[a] b.ts')));
      for (const glob of ['**/*b.ts', '*b.ts', `${folder}/[[]a[]] b.ts`, document.uri.fsPath, `${folder}/**`]) {
        await setting('seoga.terms.exclude', [glob]);
        assert.equal(await cardAt(document, 'RAG'), undefined, glob);
      }
      await setting('seoga.terms.exclude', ['**/c.ts']);
      assert.ok(await cardAt(document, 'RAG'));
    } finally {
      await setting('seoga.terms.exclude', undefined);
      await rm(folder, { recursive: true });
    }
  });

  it('is turned off from the card, in a file or a language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-hover-'));
    try {
      await writeFile(join(folder, '{a}.py'), PYTHON);
      const document = await workspace.openTextDocument(Uri.file(join(folder, '{a}.py')));
      const link = (await cardAt(document, 'RAG'))?.links.find(({ command }) => command === 'seoga.hideTermsHere');
      assert.deepEqual(link?.args, [document.uri.toString()]);
      for (const row of [0, 1]) {
        await choosing(row, () => commands.executeCommand('seoga.hideTermsHere', ...(link?.args ?? [])));
        assert.equal(await cardAt(document, 'RAG'), undefined, `row ${row}`);
        await setting('seoga.terms.exclude', undefined);
      }
      assert.equal(workspace.getConfiguration(undefined, { languageId: 'python' }).get('seoga.hover.where'), 'off');
      assert.ok(await cardAt(await textOf('typescript', TYPESCRIPT), 'RAG'));
    } finally {
      await workspace
        .getConfiguration(undefined, { languageId: 'python' })
        .update('seoga.hover.where', undefined, ConfigurationTarget.Global, true);
      await setting('seoga.terms.exclude', undefined);
      await rm(folder, { recursive: true });
    }
  });

  it('never shows a term again, once its card was told so', async () => {
    const document = await textOf('plaintext', 'RLHF를 RAG와 견준다');
    const link = (await cardAt(document, 'RLHF'))?.links.find(({ command }) => command === 'seoga.neverShowTerm');
    assert.ok(link);
    try {
      await commands.executeCommand(link.command, ...link.args);
      assert.deepEqual(workspace.getConfiguration().get('seoga.terms.never'), link.args);
      await until(
        () => cardAt(document, 'RLHF'),
        card => card === undefined,
      );
      assert.ok(await cardAt(document, 'RAG'));
    } finally {
      await setting('seoga.terms.never', undefined);
    }
    await until(
      () => cardAt(document, 'RLHF'),
      card => card !== undefined,
    );
  });

  it('may run five commands of ours and nothing else', async () => {
    const card = await cardAt(await textOf('plaintext', 'RLHF'), 'RLHF');
    assert.ok(card && card.links.length >= 2);
    const allowed = [
      'seoga.openArticle',
      'seoga.showTerm',
      'seoga.editTerm',
      'seoga.hideTermsHere',
      'seoga.neverShowTerm',
    ];
    assert.deepEqual(
      card.links.filter(link => !allowed.includes(link.command)),
      [],
    );
    assert.deepEqual(card.markdown.isTrusted, { enabledCommands: allowed });
    assert.notEqual(card.markdown.supportHtml, true);
  });
});

function where(place: HoverPlace | undefined): Promise<void> {
  return setting('seoga.hover.where', place);
}

async function setting(key: SettingKey, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(key, value, ConfigurationTarget.Global);
}

/** Takes a row of the list that is shown meanwhile: nothing tells when VS Code's own would answer keys. */
async function choosing(row: number, run: () => Thenable<unknown>): Promise<void> {
  const { showQuickPick } = window;
  Object.assign(window, { showQuickPick: async (rows: readonly QuickPickItem[]) => rows[row] });
  try {
    await run();
  } finally {
    Object.assign(window, { showQuickPick });
  }
}

type Glossaries = readonly { readonly entries: readonly { readonly term: { readonly id: string } }[] }[];

/** A name that no other number has as a part. */
function nameOf(number: number): string {
  return [...String(number).padStart(5, '0')].map(digit => '가나다라마바사아자차'.charAt(Number(digit))).join('');
}

function entryOf(number: number): string {
  return `- { id: box-${number}, ko: 구름상자${nameOf(number)}, en: Box ${number}, definition: { ko: "상자." } }\n`;
}

/** A file system that holds one text, whatever it is called. */
class OneFile implements FileSystemProvider {
  readonly #bytes: Uint8Array;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }

  watch = () => new Disposable(() => undefined);
  stat = () => ({ type: FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length });
  readFile = () => this.#bytes;
  readDirectory = () => [];
  createDirectory = () => refuse();
  writeFile = () => refuse();
  delete = () => refuse();
  rename = () => refuse();
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}
