import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { type Candidate, withCandidate } from '../../core/refactor/candidates';
import { setContext } from '../kit/context';
import { Expected } from '../kit/report';
import { candidateFacts, candidateTitle } from './candidate-words';
import type { RefactorParts } from './refactor-parts';
import type { Rewritten } from './rewrite-code';
import { taskLabel } from './task-words';
import type { VirtualTexts } from './virtual-texts';

/** What the preview needs of the desk. */
export interface PreviewParts extends Pick<RefactorParts, 'reporter' | 'usage'> {
  readonly texts: VirtualTexts;
}

/** What is being looked at, and which candidate is wanted once the one in front is put away. */
interface Open {
  readonly rewritten: Rewritten;
  place: number;
  wanted: number | undefined;
  isOutdated: boolean;
}

/** A change of the document that is not our own is not followed by the end of the preview. In ms. */
const OWN_CHANGE = 1000;

/**
 * Shows candidates in the editor's own refactor preview, one at a time, where each change has a box to tick, and makes those that are
 * ticked once the user says so. A preview can only be put away as a whole, so stepping to another candidate is a new one.
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
  }

  /** Shows the candidates, the best first, until the user applies or discards one. */
  async show(rewritten: Rewritten): Promise<void> {
    if (this.#open) await discard();
    const isOutdated = rewritten.document.getText() !== rewritten.text;
    const open: Open = { rewritten, place: 0, wanted: isOutdated ? undefined : 0, isOutdated };
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
  async #shown({ rewritten, place }: Open): Promise<boolean> {
    const { document, candidates, text } = rewritten;
    const candidate = candidates[place];
    if (!candidate) return false;
    this.#tell(rewritten, place);
    const isApplied = await vscode.workspace.applyEdit(editOf(rewritten, candidate), { isRefactoring: true });
    if (!isApplied || document.getText() === text) return false;
    this.#parts.usage.count('refactorAccepted');
    return true;
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
    await discard();
  }

  /** What was found for a text that is no longer there must not be put into another. */
  #documentChanged(document: vscode.TextDocument): void {
    const open = this.#open;
    if (!open || open.isOutdated || String(open.rewritten.document.uri) !== String(document.uri)) return;
    if (document.getText() === open.rewritten.text) return;
    setTimeout(() => {
      if (this.#open !== open || open.isOutdated) return;
      open.isOutdated = true;
      open.wanted = undefined;
      void discard();
    }, OWN_CHANGE);
  }

  #outdated({ rewritten, place }: Open): Expected {
    return new Expected(
      vscode.l10n.t(
        'The file has changed since the model was asked, so nothing was written; the candidates can still be looked at.',
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

/**
 * The changes of a candidate. The preview opens only for edits that one of them has to be confirmed in, and begins with those unticked: so
 * that all changes begin ticked, it is one that does nothing, the making of a file that is there.
 */
function editOf({ document, start, task }: Rewritten, { hunks }: Candidate): vscode.WorkspaceEdit {
  const { uri } = document;
  const label = taskLabel(task);
  const opensPreview = !document.isUntitled;
  const edit = new vscode.WorkspaceEdit();
  if (opensPreview) edit.createFile(uri, { ignoreIfExists: true }, { label, needsConfirmation: true });
  const metadata = { label, needsConfirmation: !opensPreview };
  const edits = hunks.map(hunk => {
    const range = new vscode.Range(document.positionAt(start + hunk.start), document.positionAt(start + hunk.end));
    return [new vscode.TextEdit(range, hunk.text), metadata] as [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata];
  });
  edit.set(uri, edits);
  return edit;
}

/** Puts the preview away that is open; nothing is written. */
async function discard(): Promise<void> {
  await vscode.commands.executeCommand('refactorPreview.discard');
}
