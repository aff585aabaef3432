import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import { withCandidate } from '../../core/refactor/candidates';
import { isMadeOf, movedHunks } from '../../core/refactor/hunks';
import { setContext } from '../kit/context';
import { Expected } from '../kit/report';
import { candidateEdit } from './candidate-edit';
import { candidateFacts, candidateTitle } from './candidate-words';
import { keptOpen } from './kept-open';
import type { RefactorParts } from './refactor-parts';
import type { Rewritten } from './rewrite-code';
import type { VirtualTexts } from './virtual-texts';

/** What the preview needs of the desk. */
export interface PreviewParts extends Pick<RefactorParts, 'storage' | 'reporter' | 'usage'> {
  readonly texts: VirtualTexts;
}

/** What is being looked at, and which candidate is wanted once the one in front is put away. */
interface Open {
  readonly rewritten: Rewritten;
  place: number;
  wanted: number | undefined;
  /** The file says something else than when the model was asked: nothing of this is written any more. */
  isOutdated: boolean;
  shown: Shown | undefined;
}

/** The document that the candidate in front is for, and what becomes of it. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly applying: Thenable<boolean>;
  /** Its changes were seen to come: whatever comes next, as when it is formatted and saved, comes on top of them. */
  isMade: boolean;
}

/** A preview that was only about to open is put away again after so long. In ms. */
const AGAIN = 200;

/**
 * Shows candidates in the editor's own refactor preview, one at a time, where each change has a box to tick, and makes those that are
 * ticked once the user says so. A preview can only be put away as a whole, so stepping to another candidate is a new one. Changes are
 * made in the very text that the model was asked about or not at all: each preview begins by comparing, is put away as soon as anybody
 * else changes the file, and carries the document's version, so that VS Code refuses what we have not heard of yet.
 */
export class CandidatePreview implements Disposable {
  readonly #parts: PreviewParts;
  readonly #store = new DisposableStore();
  readonly #status: vscode.StatusBarItem;
  #open: Open | undefined;
  /** The last that were shown: they can be looked at after their preview has gone. */
  #last: Rewritten | undefined;

  constructor(parts: PreviewParts) {
    this.#parts = parts;
    this.#status = this.#store.own(
      vscode.window.createStatusBarItem('seoga.candidates', vscode.StatusBarAlignment.Right, 1000),
    );
    this.#status.name = vscode.l10n.t('Refactoring Candidates');
    this.#status.command = 'seoga.chooseCandidate';
    this.#store.own(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#documentChanged(document)));
    this.#store.own(vscode.workspace.onDidCloseTextDocument(document => this.#documentClosed(document)));
  }

  /** Shows the candidates, the best first, until the user applies or discards one. */
  async show(rewritten: Rewritten): Promise<void> {
    if (this.#open) await discard();
    const open: Open = { rewritten, place: 0, wanted: 0, isOutdated: false, shown: undefined };
    this.#open = open;
    this.#last = rewritten;
    setContext('seoga.candidatesKnown', true);
    setContext('seoga.candidatesShown', true);
    setContext('seoga.severalCandidates', rewritten.candidates.length > 1);
    this.#parts.usage.count('refactorShown');
    try {
      while (open.wanted !== undefined) {
        open.place = open.wanted;
        open.wanted = undefined;
        if (await this.#shown(open)) break;
      }
    } finally {
      if (this.#open === open) {
        this.#open = undefined;
        this.#status.hide();
        setContext('seoga.candidatesShown', false);
        setContext('seoga.severalCandidates', false);
      }
    }
    if (open.isOutdated) this.#parts.reporter.report(this.#outdated(open));
  }

  /** Goes on to the next candidate or back, round and round. */
  step(by: 1 | -1): void {
    const open = this.#open;
    if (!open) return;
    const { length } = open.rewritten.candidates;
    void this.#goTo((open.place + by + length) % length);
  }

  /** Has the user choose a candidate: of those in the preview the next to be shown, else to be looked at beside what stood there. */
  async choose(): Promise<void> {
    const rewritten = this.#last;
    if (!rewritten) throw new Expected(vscode.l10n.t('There are no candidates yet.'));
    const rows = rewritten.candidates.map((_, place) => ({
      label: candidateTitle(rewritten, place),
      detail: candidateFacts(rewritten, place),
      place,
    }));
    const placeHolder = vscode.l10n.t('Which candidate is to be shown?');
    const chosen = await vscode.window.showQuickPick(rows, { placeHolder });
    if (!chosen) return;
    if (this.#open?.rewritten === rewritten) await this.#goTo(chosen.place);
    else await this.#lookAt(rewritten, chosen.place);
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Shows one; true once the user has had its changes made. */
  async #shown(open: Open): Promise<boolean> {
    const { rewritten, place } = open;
    const candidate = rewritten.candidates[place];
    if (!candidate) return false;
    const document = await keptOpen(rewritten.document);
    // From here to the edit nothing is waited for: its places, and the version that it carries, are those of the text that is compared.
    if (document?.getText() !== rewritten.text) {
      open.isOutdated = true;
      return false;
    }
    this.#tell(rewritten, place);
    const edit = candidateEdit({ ...rewritten, document }, candidate, this.#parts.storage);
    const applying = vscode.workspace.applyEdit(edit, { isRefactoring: true });
    open.shown = { document, applying, isMade: false };
    const isApplied = await applying;
    open.shown = undefined;
    const isChanged = document.getText() !== rewritten.text;
    if (isApplied && isChanged) this.#parts.usage.count('refactorAccepted');
    // VS Code refuses a change to a text that is another by then.
    if (isChanged) open.isOutdated = !isApplied;
    return isChanged;
  }

  #tell(rewritten: Rewritten, place: number): void {
    const title = candidateTitle(rewritten, place);
    const facts = candidateFacts(rewritten, place);
    this.#status.text = `$(sparkle) ${title}`;
    this.#status.tooltip = facts;
    this.#status.accessibilityInformation = { label: `${title}, ${facts}` };
    this.#status.show();
  }

  async #goTo(place: number): Promise<void> {
    const open = this.#open;
    if (!open || open.place === place) return;
    open.wanted = place;
    await putAway(open);
  }

  /** What was found for a text that is no longer there must not be put into another. What the preview itself makes is no other. */
  #documentChanged(document: vscode.TextDocument): void {
    const open = this.#open;
    if (open?.shown?.document !== document || open.shown.isMade) return;
    const { text, start, candidates } = open.rewritten;
    const now = document.getText();
    if (now === text) return;
    const hunks = movedHunks(candidates[open.place]?.hunks ?? [], start);
    if (isMadeOf(now, text, hunks)) open.shown.isMade = true;
    else this.#end(open);
  }

  /** Nobody would tell us what becomes of a file that is not open: what is opened again counts its versions anew. */
  #documentClosed(document: vscode.TextDocument): void {
    const open = this.#open;
    if (open?.shown?.document === document) this.#end(open);
  }

  #end(open: Open): void {
    open.isOutdated = true;
    open.wanted = undefined;
    void putAway(open);
  }

  #outdated({ rewritten, place }: Open): Expected {
    return new Expected(
      vscode.l10n.t(
        'The file was changed or closed after the model was asked, so nothing was written: select the code and run the task again, or look at the candidates.',
      ),
      { label: vscode.l10n.t('Show Candidate'), run: () => this.#lookAt(rewritten, place) },
    );
  }

  /** Shows a candidate beside what stood there when it was asked for, both to read and to copy. */
  async #lookAt(rewritten: Rewritten, place: number): Promise<void> {
    const { document, text, start, candidates } = rewritten;
    const candidate = candidates[place];
    if (!candidate) return;
    const { path } = document.uri;
    const before = this.#parts.texts.set('original', { path, text });
    const after = this.#parts.texts.set('candidate', { path, text: withCandidate(text, { start, candidate }) });
    await vscode.commands.executeCommand('vscode.diff', before, after, candidateTitle(rewritten, place));
  }
}

/** Puts the preview away that is open, or about to open; nothing is written. */
async function putAway({ shown }: Open): Promise<void> {
  let isGone = shown === undefined;
  const end = (): void => {
    isGone = true;
  };
  const gone = shown?.applying.then(end, end);
  while (!isGone) {
    await discard();
    await Promise.race([gone, pause(AGAIN)]);
  }
}

async function discard(): Promise<void> {
  await vscode.commands.executeCommand('refactorPreview.discard');
}
