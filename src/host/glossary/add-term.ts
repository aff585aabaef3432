import * as vscode from 'vscode';
import { draftNames, firstName } from '../../core/terms/draft-names';
import { LONGEST_DEFINITION, type TermDraft } from '../../core/terms/glossary/term-draft';
import { writtenLanguage } from '../../core/terms/glossary/written-language';
import type { Term } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import { plainMessage } from '../kit/plain-message';
import { Expected, type Reporter } from '../kit/report';
import { type Answer, askText } from './ask-text';
import {
  chooseTarget,
  type GlossaryTarget,
  glossaryTargets,
  rememberTarget,
  type TargetParts,
} from './glossary-target';
import { entryNamed } from './same-name';
import { type AddTerms, withTerms } from './with-terms';

export interface AddTermParts extends TargetParts {
  readonly addTerms: AddTerms;
  readonly reporter: Reporter;
}

/**
 * What the user is asked before a term is added: `all` of its name, its definition and the glossary; its `definition` and the glossary;
 * or `nothing`, so that it goes to the glossary that was written to last.
 */
export type Asking = 'all' | 'definition' | 'nothing';

/** What became of a term that was to be added. */
export type AddOutcome =
  | { readonly kind: 'added'; readonly file: vscode.Uri }
  /** A glossary of the user's has a term of that name already. */
  | { readonly kind: 'exists'; readonly term: Term }
  | { readonly kind: 'cancelled' };

/** Adds terms to the user's glossaries. What was typed when somebody gave up stands there when they come back to that term. */
export class TermAdder {
  readonly #parts: AddTermParts;
  readonly #givenUp = new Map<string, string>();

  constructor(parts: AddTermParts) {
    this.#parts = parts;
  }

  /** Adds a term, tells the user, and offers to open its entry. */
  async add(draft: TermDraft, { asking }: { readonly asking: Asking }): Promise<AddOutcome> {
    const targets = await glossaryTargets(this.#parts);
    const steps = (asking === 'all' ? 2 : 1) + (targets.length > 1 ? 1 : 0);
    const asked = asking === 'all' ? await this.#askNames(draft, steps) : draft;
    if (!asked) return { kind: 'cancelled' };
    const exists = await this.#existing(asked);
    if (exists) return exists;
    const whole = asking === 'nothing' ? asked : await this.#askDefinition(asked, [asking === 'all' ? 2 : 1, steps]);
    if (!whole) return { kind: 'cancelled' };
    const target =
      asking === 'nothing' ? targets[0] : await chooseTarget(targets, { title: titleOf(whole), step: [steps, steps] });
    if (!target) {
      if (targets.length === 0) throw new Expected(vscode.l10n.t('There is no place to write a glossary to.'));
      this.#keep(whole, textOf(whole));
      return { kind: 'cancelled' };
    }
    return this.#write(whole, target);
  }

  async #askNames(draft: TermDraft, steps: number): Promise<TermDraft | undefined> {
    const { ko, en, abbr } = draft;
    const [first, ...more] = [ko, en, abbr].filter(name => name !== undefined);
    const { text, isGiven } = await askText({
      title: vscode.l10n.t('Add Term'),
      prompt: vscode.l10n.t('What is the term called? Other names may follow in brackets.'),
      placeholder: vscode.l10n.t('검색 증강 생성(Retrieval-Augmented Generation, RAG)'),
      value: first === undefined ? '' : more.length === 0 ? first : `${first} (${more.join(', ')})`,
      step: [1, steps],
      check: answer => (draftNames(answer) ? undefined : vscode.l10n.t('Write a name of one or a few words.')),
    });
    const names = isGiven ? draftNames(text) : undefined;
    if (!names) return undefined;
    const { ko: _ko, en: _en, abbr: _abbr, ...rest } = draft;
    return { ...rest, ...names, aliases: [...names.aliases, ...(draft.aliases ?? [])] };
  }

  async #askDefinition(draft: TermDraft, step: readonly [number, number]): Promise<TermDraft | undefined> {
    const { text, isGiven }: Answer = await askText({
      title: titleOf(draft),
      prompt: vscode.l10n.t('What does it mean? A sentence or two.'),
      value: this.#givenUp.get(keyOf(draft)) ?? textOf(draft),
      step,
      check: answer =>
        answer === ''
          ? vscode.l10n.t('Write what the term means.')
          : answer.length > LONGEST_DEFINITION
            ? vscode.l10n.t('Write {0} characters at most.', LONGEST_DEFINITION)
            : undefined,
    });
    if (!isGiven) {
      this.#keep(draft, text);
      return undefined;
    }
    // What was shown is replaced, also by words in the other language; a definition that was not shown stays.
    const shown = textOf(draft);
    const others = Object.entries(draft.definition ?? {}).filter(([, said]) => said !== shown);
    return { ...draft, definition: { ...Object.fromEntries(others), [writtenLanguage(text)]: text } };
  }

  /** Tells that a glossary of the user's has the term; that the library's or Seoga's own has it keeps nobody from writing their own. */
  async #existing(draft: TermDraft): Promise<AddOutcome | undefined> {
    const own = (await this.#parts.glossary.files()).filter(({ layer }) => layer === 'workspace' || layer === 'user');
    const found = entryNamed(namesIn(draft), own);
    if (!found) return undefined;
    const { term } = found.entry;
    const open = vscode.l10n.t('Open');
    const told = vscode.l10n.t('“{0}” is already in {1}.', nameOf(draft), found.file.label);
    void vscode.window
      .showInformationMessage(plainMessage(told), open)
      .then(chosen => (chosen === undefined ? undefined : runCommand('seoga.openTermEntry', term.id)));
    return { kind: 'exists', term };
  }

  async #write(draft: TermDraft, target: GlossaryTarget): Promise<AddOutcome> {
    const { glossary, files, memory, addTerms } = this.#parts;
    const hidden = entryNamed(
      namesIn(draft),
      (await glossary.files()).filter(({ layer }) => layer === 'library' || layer === 'bundled'),
    );
    const outcome = await files.edit(target.file, text => withTerms(text ?? '', [draft], { target, addTerms }));
    await rememberTarget(target, memory);
    this.#givenUp.delete(keyOf(draft));
    void this.#parts.reporter.guard(() =>
      this.#tell(draft, { target, hidden: hidden?.file.label, isSaved: outcome === 'saved' }),
    );
    return { kind: 'added', file: target.file };
  }

  async #tell(
    draft: TermDraft,
    {
      target,
      hidden,
      isSaved,
    }: { readonly target: GlossaryTarget; readonly hidden: string | undefined; readonly isSaved: boolean },
  ): Promise<void> {
    const { l10n } = vscode;
    const [name, label] = [nameOf(draft), target.place.label];
    const told = !isSaved
      ? l10n.t('Added “{0}” to {1}, which has unsaved changes; save it to use the term.', name, label)
      : hidden === undefined
        ? l10n.t('Added “{0}” to {1}.', name, label)
        : l10n.t('Added “{0}” to {1}. It is shown instead of the one in {2}.', name, label, hidden);
    const open = l10n.t('Open');
    if ((await vscode.window.showInformationMessage(plainMessage(told), open)) !== open) return;
    const files = (await this.#parts.glossary.files()).filter(({ uri }) => uri === target.file.toString());
    const line = entryNamed(namesIn(draft), files)?.entry.lines.first ?? 0;
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(target.file, isSaved ? { selection } : {});
  }

  #keep(draft: TermDraft, text: string): void {
    if (text !== '') this.#givenUp.set(keyOf(draft), text);
  }
}

function titleOf(draft: TermDraft): string {
  return vscode.l10n.t('Add Term: {0}', nameOf(draft));
}

function nameOf(draft: TermDraft): string {
  return firstName(namesIn(draft), vscode.env.language);
}

function keyOf(draft: TermDraft): string {
  return firstName(namesIn(draft), 'ko').toLowerCase();
}

/** What the definition says, in the language of the user where it does. */
function textOf({ definition = {} }: TermDraft): string {
  return firstName(definition, vscode.env.language);
}

/** Without what is undefined. */
function namesIn({ ko, en, abbr }: TermDraft): Pick<Term, 'ko' | 'en' | 'abbr'> {
  return { ...(ko !== undefined && { ko }), ...(en !== undefined && { en }), ...(abbr !== undefined && { abbr }) };
}
