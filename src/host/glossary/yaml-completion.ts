import * as vscode from 'vscode';
import { DEFINITION_KEYS, ENTRY_KEYS, type EntryKey, LIST_KEYS } from '../../core/terms/glossary/term-draft';
import { type GlossaryCursor, glossaryCursor } from '../../core/terms/glossary-cursor';
import { inLanguage } from '../../core/terms/term';
import type { LiveGlossary } from '../kit/glossary';
import type { OwnGlossaries } from '../kit/glossary-place';

export interface CompletionParts {
  readonly glossary: LiveGlossary;
  readonly files: OwnGlossaries;
}

/** More files beside a glossary are not listed: their names are quicker to type than to find. */
const MOST_FILES = 1000;

/** Helps to write glossaries in YAML: keys with what they mean, ids of other terms, names of articles, and a whole new entry. */
export function registerYamlCompletion(parts: CompletionParts): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: '**/glossary.{yaml,yml}' },
    {
      provideCompletionItems: async (document, position) => {
        if (!parts.files.isOwn(document.uri)) return undefined;
        const lines = document.getText().split(/\r\n|\r|\n/);
        const cursor = glossaryCursor(lines, position.line, position.character);
        if (!cursor) return undefined;
        const range = new vscode.Range(position.line, cursor.from, position.line, position.character);
        return (await itemsFor(cursor, document.uri, parts)).map(item => Object.assign(item, { range }));
      },
    },
    // Inside of plain texts VS Code offers nothing by itself.
    ...['[', ',', ' ', '-'],
  );
}

async function itemsFor(
  cursor: GlossaryCursor,
  file: vscode.Uri,
  { glossary, files }: CompletionParts,
): Promise<readonly vscode.CompletionItem[]> {
  switch (cursor.kind) {
    case 'entry':
      return [...entryKeys(cursor.above?.taken, cursor.above?.indent), newEntry()];
    case 'key':
      return cursor.of === 'entry'
        ? entryKeys(cursor.taken)
        : DEFINITION_KEYS.filter(key => !cursor.taken.has(key)).map(languageItem);
    case 'item':
      return cursor.of === 'related' ? relatedItems(glossary) : articleItems(file, files);
  }
}

function newEntry(): vscode.CompletionItem {
  const { l10n } = vscode;
  const item = new vscode.CompletionItem(l10n.t('New term'), vscode.CompletionItemKind.Snippet);
  item.filterText = '- new term';
  item.detail = l10n.t('An entry with a name and a definition');
  const [first, second] = vscode.env.language.startsWith('ko') ? ['ko', 'en'] : ['en', 'ko'];
  item.insertText = new vscode.SnippetString(
    `- ${first}: \${1}\n  ${second}: \${2}\n  definition:\n    ${first}: \${3}\n$0`,
  );
  return item;
}

/** The keys that an entry does not have yet, so many characters further in than the cursor; none where there is no entry. */
function entryKeys(taken: ReadonlySet<string> | undefined, indent = 0): readonly vscode.CompletionItem[] {
  if (!taken) return [];
  // Most terms need no id: the one made of their name will do.
  const keys = [...ENTRY_KEYS.filter(key => key !== 'id'), 'id' as const];
  return keys
    .filter(key => !taken.has(key))
    .map((key, index) => {
      const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
      item.documentation = keyHelp(key);
      item.sortText = String(index);
      const lines = keyLines(key).map(line => ' '.repeat(indent) + line);
      item.insertText = new vscode.SnippetString(lines.join('\n'));
      return item;
    });
}

function keyLines(key: EntryKey): readonly string[] {
  if (key === 'definition') return ['definition:', `  ${vscode.env.language.startsWith('ko') ? 'ko' : 'en'}: $0`];
  return [LIST_KEYS.some(list => list === key) ? `${key}: [$0]` : `${key}: $0`];
}

function languageItem(key: (typeof DEFINITION_KEYS)[number]): vscode.CompletionItem {
  const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
  item.documentation =
    key === 'ko' ? vscode.l10n.t('The definition in Korean.') : vscode.l10n.t('The definition in English.');
  item.insertText = `${key}: `;
  return item;
}

function keyHelp(key: EntryKey): string {
  const { l10n } = vscode;
  const help: Readonly<Record<EntryKey, string>> = {
    id: l10n.t('A name in kebab-case for other terms to refer to. Without it the term has one made of its name.'),
    ko: l10n.t('The name in Korean.'),
    en: l10n.t('The name in English.'),
    abbr: l10n.t('The abbreviation people write instead of the name.'),
    aliases: l10n.t('Other names and spellings, in either language.'),
    definition: l10n.t('What the term means, in a sentence or two, in one language or both.'),
    related: l10n.t('The ids of related terms, in any glossary.'),
    articles: l10n.t('Articles beside this glossary that use the term: their file names, without the ending.'),
  };
  return help[key];
}

async function relatedItems(glossary: LiveGlossary): Promise<readonly vscode.CompletionItem[]> {
  const { language } = vscode.env;
  return (await glossary.terms()).map(term => {
    const item = new vscode.CompletionItem(
      { label: term.id, description: inLanguage(term, language)[0] },
      vscode.CompletionItemKind.Reference,
    );
    item.documentation = inLanguage(term.definition, language)[0];
    // Found by whatever it is called.
    item.filterText = [term.id, term.ko, term.en, term.abbr].filter(name => name !== undefined).join(' ');
    item.insertText = term.id;
    return item;
  });
}

async function articleItems(file: vscode.Uri, files: OwnGlossaries): Promise<readonly vscode.CompletionItem[]> {
  const folder = vscode.Uri.joinPath(file, '..').toString();
  const place = files.places().find(place => place.folder.toString() === folder);
  if (!place || place.layer === 'user') return [];
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(place.root, '**/*.md'),
    '**/{node_modules,.*}/**',
    MOST_FILES,
  );
  const names = found.map(({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''));
  return [...new Set(names)].map(name => new vscode.CompletionItem(name, vscode.CompletionItemKind.File));
}
