import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { draftNames } from '../../core/terms/draft-names';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import { headingsOf } from '../../core/terms/name';
import { inLanguage, type Term } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import type { LiveGlossary } from '../kit/glossary';
import type { Library } from '../kit/library';
import { keepOurOrder } from '../kit/our-order';
import { plainLabel } from '../kit/plain-label';
import type { Reporter } from '../kit/report';
import { whyWords } from '../kit/why';
import { type TermList, termsByName } from './term-list';

export interface DefineParts {
  readonly library: Library;
  readonly glossary: LiveGlossary;
  readonly reporter: Reporter;
  /** Adds a term to a glossary of the user's, and asks for its definition. */
  addTerm(draft: TermDraft, options: { readonly asking: 'definition' }): Promise<unknown>;
}

type DefineRow = vscode.QuickPickItem &
  ({ readonly is: 'term'; readonly term: Term } | { readonly is: 'add'; readonly names: TermDraft });

const MOST = 50;
/** Before anything is typed: enough to leaf through. */
const LISTED = 200;

/** A box of terms: their definitions as one types, and all that is known of the one that is taken. */
export class DefineBox {
  readonly #parts: DefineParts;
  readonly #list: TermList;
  readonly #box = vscode.window.createQuickPick<DefineRow>();
  readonly #session = new DisposableStore();
  #updating: Promise<unknown> = Promise.resolve();

  constructor(parts: DefineParts) {
    this.#parts = parts;
    this.#list = termsByName(parts.glossary);
    const box = this.#session.own(this.#box);
    keepOurOrder(box);
    box.title = vscode.l10n.t('Define');
    box.placeholder = vscode.l10n.t('A name or an abbreviation of a term, or its 초성');
    this.#session.own(box.onDidChangeValue(() => this.#refresh()));
    this.#session.own(box.onDidAccept(() => parts.reporter.guard(() => this.#accept())));
    this.#session.own(box.onDidTriggerItemButton(({ item }) => item.is === 'term' && this.#openEntry(item.term)));
    this.#session.own(box.onDidHide(() => this.#session.dispose()));
  }

  show(name: string): void {
    this.#box.value = name;
    this.#box.show();
    this.#refresh();
  }

  /** Who types and presses Enter at once means the first row of what they typed. */
  async #accept(): Promise<void> {
    await this.#updating;
    const row = this.#box.activeItems[0] ?? this.#box.items[0];
    if (!row) return;
    this.#box.hide();
    // What it means, and under that the articles to read about it.
    if (row.is === 'term') return runCommand('seoga.showTerm', row.term.id);
    await this.#parts.addTerm(row.names, { asking: 'definition' });
  }

  #openEntry(term: Term): void {
    this.#box.hide();
    void runCommand('seoga.openTermEntry', term.id);
  }

  #refresh(): void {
    const typed = this.#box.value;
    this.#updating = this.#parts.reporter.guard(async () => {
      const rows = await this.#rows(typed.trim());
      // An answer to what was typed before comes too late.
      if (this.#session.isDisposed || this.#box.value !== typed) return;
      this.#box.items = rows;
      const [first] = rows;
      if (first) this.#box.activeItems = [first];
    });
  }

  async #rows(name: string): Promise<readonly DefineRow[]> {
    const { library, glossary } = this.#parts;
    if (name === '') return (await this.#list(LISTED)).map(({ term, name }) => termRow(term, name));
    const { entries } = await glossary.merged();
    const found = await library.termsNamed(name, MOST);
    const rows = found.flatMap(({ id, why, edits }) => {
      const term = entries.get(id)?.term;
      return term ? [termRow(term, inLanguage(term, vscode.env.language)[0], whyWords({ why, edits }))] : [];
    });
    const names = draftNames(name);
    const isAnswered = found.some(({ why }) => why !== 'fuzzy' && why !== 'partial');
    return isAnswered || !names ? rows : [...rows, addRow(name, names)];
  }
}

/** What VS Code's own filter would hide is shown all the same: it knows no 초성. */
const alwaysShow = true;

function termRow(term: Term, name: string, why?: string): DefineRow {
  const others = headingsOf(term).filter(other => other !== name);
  return {
    is: 'term',
    term,
    label: plainLabel(name),
    description: [...others, why].filter(Boolean).join(' · '),
    detail: plainLabel(inLanguage(term.definition, vscode.env.language)[0]),
    iconPath: new vscode.ThemeIcon('symbol-keyword'),
    buttons: [{ iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open Entry in Glossary') }],
    alwaysShow,
  };
}

/** Where nothing is called so, one may define it oneself. */
function addRow(name: string, names: TermDraft): DefineRow {
  return {
    is: 'add',
    names,
    label: plainLabel(vscode.l10n.t('Add “{0}” to a glossary...', name)),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow,
  };
}
