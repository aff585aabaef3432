import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import { type GlossaryEntry, mergeGlossaries, type PlacedEntry } from '../../core/terms/glossary/glossary';
import type { GlossaryFile, GlossaryMistake, TextSpan } from '../../core/terms/glossary/glossary-file';
import { inLanguage } from '../../core/terms/term';
import { fileName } from '../kit/file-name';
import type { LiveFile, LiveGlossary } from '../kit/glossary';
import type { OwnGlossaries } from '../kit/glossary-place';
import { faultSentence, troubleSentence } from './fault-sentence';
import { nearName } from './near-name';
import { unknownRelated } from './unknown-related';

/** What is typed is looked at this long after the last key, in ms. */
const AFTER_KEY = 400;

export interface DiagnosticsParts {
  readonly glossary: LiveGlossary;
  readonly files: OwnGlossaries;
  /** Finds the terms in a text without holding up this thread. */
  parse(name: string, text: string): Promise<GlossaryFile>;
  readonly log: Log;
}

/** A glossary that is being edited, as it stands in its editor. */
interface Typed {
  readonly mistakes: readonly GlossaryMistake[];
  /** Missing where it cannot be read: where the terms in force stand in such a text, nobody knows. */
  readonly text?: string;
  readonly entries?: readonly GlossaryEntry[];
}

/**
 * What is wrong in the user's glossaries, at its line: for files as they are on disk, and for one that is being edited as it stands in
 * its editor. It begins when somebody opens a glossary, or when terms were asked for.
 */
export class GlossaryDiagnostics implements Disposable {
  readonly #parts: DiagnosticsParts;
  readonly #store = new DisposableStore();
  readonly #shown = this.#store.own(vscode.languages.createDiagnosticCollection('seoga'));
  readonly #typed = new Map<string, Typed>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(parts: DiagnosticsParts) {
    this.#parts = parts;
    const { workspace } = vscode;
    this.#store.own(parts.glossary.onDidRead(() => void this.#show()));
    this.#store.own(workspace.onDidOpenTextDocument(document => this.#look(document)));
    this.#store.own(workspace.onDidChangeTextDocument(({ document }) => this.#later(document)));
    this.#store.own(workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)));
    this.#store.own(workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)));
    for (const document of workspace.textDocuments) this.#look(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#store.dispose();
  }

  /** Who opens a glossary wants to know what is wrong with it. */
  #look(document: vscode.TextDocument): void {
    // Reading the glossaries shows what is wrong with them; that it fails is told to who asks for terms.
    if (isNamedLikeOne(document) && this.#parts.files.isOwn(document.uri)) {
      void this.#parts.glossary.files().catch(() => undefined);
      this.#later(document);
    }
  }

  #later(document: vscode.TextDocument): void {
    if (!isNamedLikeOne(document)) return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        // What is wrong is told once it can be read again; nobody asked for it now.
        this.#read(document).catch((error: unknown) => this.#parts.log.error('A glossary was not checked', error));
      }, AFTER_KEY),
    );
  }

  async #read(document: vscode.TextDocument): Promise<void> {
    if (!this.#parts.files.isOwn(document.uri)) return;
    if (!document.isDirty) return this.#forget(document.uri);
    const { version } = document;
    const text = document.getText();
    const { entries, mistakes, isBroken } = await this.#parts.parse(fileName(document.uri), text);
    if (document.version !== version || document.isClosed || !document.isDirty) return;
    this.#typed.set(document.uri.toString(), isBroken ? { mistakes } : { text, entries, mistakes });
    await this.#show();
  }

  #forget(uri: vscode.Uri): void {
    if (this.#typed.delete(uri.toString())) void this.#show();
  }

  async #show(): Promise<void> {
    const { glossary } = this.#parts;
    const [saved, merged] = await Promise.all([glossary.files(), glossary.merged()]);
    if (this.#store.isDisposed) return;
    const files = saved.map(file => ({ ...file, ...this.#typed.get(file.uri) }));
    const { entries, conflicts } = this.#typed.size === 0 ? merged : mergeGlossaries(files);
    const found = new Map<string, vscode.Diagnostic[]>();
    const own = files.filter(({ layer }) => layer !== 'bundled');
    for (const file of own) {
      found.set(file.uri, [...mistakesOf(file, this.#typed.has(file.uri)), ...unknownIds(file, entries)]);
    }
    for (const { name, wins, yields } of conflicts) {
      const own = yields.layer === 'bundled';
      found.get(wins.uri)?.push(conflict(wins, yields, { message: winning(name, wins, yields, files), isHint: own }));
      found
        .get(yields.uri)
        ?.push(conflict(yields, wins, { message: yielding(name, wins, yields, files), isHint: false }));
    }
    this.#shown.clear();
    this.#shown.set([...found].map(([uri, diagnostics]) => [vscode.Uri.parse(uri), diagnostics]));
  }
}

function mistakesOf(file: LiveFile, isTyped: boolean): readonly vscode.Diagnostic[] {
  const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning };
  const told = file.mistakes.map(({ fault, severity, span }) => {
    const sentence = faultSentence(fault);
    const holds = file.trouble === 'broken' && severity === 'error' && !isTyped && file.entries.length > 0;
    const message = holds
      ? `${sentence} ${vscode.l10n.t('Until it is mended, the terms it had before stay in force.')}`
      : sentence;
    return diagnostic(rangeOf(span), message, severities[severity]);
  });
  const trouble = file.trouble && !isTyped ? troubleSentence(file.trouble) : undefined;
  return trouble === undefined ? told : [diagnostic(new vscode.Range(0, 0, 0, 0), trouble, severities.error), ...told];
}

function unknownIds(file: LiveFile, entries: ReadonlyMap<string, PlacedEntry>): readonly vscode.Diagnostic[] {
  const { l10n } = vscode;
  if (file.text === undefined || file.entries.every(({ term }) => term.related.every(id => entries.has(id)))) return [];
  const lines = file.text.split(/\r\n|\r|\n/);
  return unknownRelated(file.entries, lines, id => entries.has(id)).map(({ id, span }) => {
    const near = nearName(id, entries.keys());
    const message =
      near === undefined
        ? l10n.t('No glossary has a term with the id "{0}".', id)
        : l10n.t('No glossary has a term with the id "{0}"; did you mean "{1}"?', id, near);
    return diagnostic(rangeOf(span), message, vscode.DiagnosticSeverity.Warning);
  });
}

function winning(name: string, wins: PlacedEntry, yields: PlacedEntry, files: readonly LiveFile[]): string {
  const { l10n } = vscode;
  if (yields.uri === wins.uri)
    return l10n.t('"{0}" is also a name of another term further down; this one is shown.', name);
  return l10n.t('"{0}" is also in {1}; this one is shown.', name, labelOf(yields, files));
}

function yielding(name: string, wins: PlacedEntry, yields: PlacedEntry, files: readonly LiveFile[]): string {
  const { l10n } = vscode;
  if (yields.uri === wins.uri) {
    return l10n.t('"{0}" is already the name of the term on line {1}, which is shown.', name, wins.lines.first + 1);
  }
  return l10n.t('"{0}" is also in {1}; that one is shown, because it is nearer.', name, labelOf(wins, files));
}

function labelOf({ uri }: PlacedEntry, files: readonly LiveFile[]): string {
  return files.find(file => file.uri === uri)?.label ?? fileName(vscode.Uri.parse(uri));
}

function conflict(
  here: PlacedEntry,
  there: PlacedEntry,
  { message, isHint }: { readonly message: string; readonly isHint: boolean },
): vscode.Diagnostic {
  // To write what Seoga's own glossary says in other words is what a glossary is for, and no news for the Problems view.
  const { Hint, Information } = vscode.DiagnosticSeverity;
  const told = diagnostic(lineOf(here), message, isHint ? Hint : Information);
  const [name] = inLanguage(there.term, vscode.env.language);
  const place = new vscode.Location(vscode.Uri.parse(there.uri), lineOf(there));
  told.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, name)];
  return told;
}

function diagnostic(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  made.source = 'seoga';
  return made;
}

/** All of the entry's first line. */
function lineOf({ lines }: PlacedEntry): vscode.Range {
  return new vscode.Range(lines.first, 0, lines.first, 1000);
}

function rangeOf({ start, end }: TextSpan): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Asked for every key in every file, so it looks at the name only. */
function isNamedLikeOne({ uri }: vscode.TextDocument): boolean {
  return /\/glossary\.[a-z]+$/.test(uri.path);
}
