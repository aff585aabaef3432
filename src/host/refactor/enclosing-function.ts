import * as vscode from 'vscode';
import { pause } from '../../core/kit/pause';

/** What holds statements, and what may stand beside it. */
const HOLDERS: ReadonlySet<vscode.SymbolKind> = new Set([
  vscode.SymbolKind.Function,
  vscode.SymbolKind.Method,
  vscode.SymbolKind.Constructor,
]);
/** Where no language answers by then, the selection alone is rewritten. In ms. */
const WAITS = 1500;

/**
 * The innermost function around a range that the language of the file knows, its own lines whole; undefined where there is none, or
 * the range is all of it. A function that is moved out of another stands beside it, so that one has to be rewritten, too.
 */
export async function enclosingFunction(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  range: vscode.Range,
): Promise<vscode.Range | undefined> {
  const asked = vscode.commands.executeCommand<readonly (vscode.DocumentSymbol | vscode.SymbolInformation)[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const symbols = await Promise.race([asked, pause(WAITS)]);
  let around: vscode.Range | undefined;
  let inside: readonly (vscode.DocumentSymbol | vscode.SymbolInformation)[] = symbols ?? [];
  while (inside.length > 0) {
    const holder = inside.find(symbol => 'children' in symbol && symbol.range.contains(range));
    if (!holder || !('children' in holder)) break;
    if (HOLDERS.has(holder.kind) && !holder.range.isEqual(range)) around = holder.range;
    inside = holder.children;
  }
  return around;
}
