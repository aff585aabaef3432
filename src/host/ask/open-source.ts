import * as vscode from 'vscode';
import { foundEvidence } from '../../core/ask/found-evidence';
import { runCommand } from '../kit/commands';
import { type HeldTurn, sourceOrder } from './turn-view';

/** A source of a turn, by the number that the page shows, and which sentence cites it: of the turn's answer or of one beside it. */
export interface SourcePlace {
  readonly source: number;
  /** Null for the whole of the source. */
  readonly sentence: number | null;
  readonly draft: number | null;
}

/** Opens a source where it says what is cited, beside the panel, so that both are seen; a reader that is there already is used. */
export async function openSource(
  { answer, samples }: HeldTurn,
  { source, sentence, draft }: SourcePlace,
  panel: vscode.WebviewPanel,
): Promise<void> {
  const place = sourceOrder(answer)[source];
  const evidence = place === undefined ? undefined : answer.evidence[place];
  if (!evidence) return;
  const paragraphs = draft === null ? answer.paragraphs : samples?.drafts[draft];
  const citations = sentence === null ? [] : (paragraphs?.flat()[sentence]?.citations ?? []);
  const spans = citations.flatMap(({ evidence, verdict }) =>
    evidence === place && 'span' in verdict ? [verdict.span] : [],
  );
  const found = foundEvidence(evidence, spans[0]);
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn);
  if (!other) return runCommand('seoga.openToSide', evidence.article, { found });
  // A reader opens in the group that has the keyboard.
  await vscode.commands.executeCommand(
    other.viewColumn < (panel.viewColumn ?? 1)
      ? 'workbench.action.focusPreviousGroup'
      : 'workbench.action.focusNextGroup',
  );
  await runCommand('seoga.openArticle', evidence.article, { found });
}
