import * as vscode from 'vscode';
import type { PlacedEntry } from '../../core/terms/glossary/glossary';
import type { ViewItem } from '../../manifest/menus';
import { commandLink } from '../kit/commands';
import { counted } from '../kit/counted';
import { plainLabel } from '../kit/plain-label';
import { glossaryLabel } from './glossary-label';
import { placeInArticle } from './suggestion-place';
import {
  type GlossaryRow,
  otherNames,
  type SuggestionRow,
  type SuggestionsRow,
  type TermRow,
  type TermsRow,
} from './term-rows';

export interface ItemOptions {
  /** What a filter leaves is little, and all of it is asked for. */
  readonly isFiltered: boolean;
  /** Where a term's entry can be read. */
  placeOf(entry: PlacedEntry): vscode.Location;
}

/** Glossaries of the user's with more terms are not open from the beginning. */
const FEW = 60;

/** How a row of the Terms view looks, but for what is shown when the mouse rests on it. */
export function itemOf(row: TermsRow, options: ItemOptions): vscode.TreeItem {
  const item = itemOfKind(row, options);
  item.id = row.id;
  return item;
}

function itemOfKind(row: TermsRow, { isFiltered, placeOf }: ItemOptions): vscode.TreeItem {
  switch (row.kind) {
    case 'glossary':
      return glossaryItem(row, isFiltered);
    case 'term':
      return termItem(row, placeOf(row.entry));
    case 'suggestions':
      return suggestionsItem(row, isFiltered);
    case 'suggestion':
      return suggestionItem(row);
    case 'look':
      return lookItem();
  }
}

function glossaryItem({ layer, files, terms }: GlossaryRow, isFiltered: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const [file] = files;
  const isOpen = isFiltered || (layer !== 'bundled' && terms.length <= FEW);
  const item = new vscode.TreeItem(plainLabel(glossaryLabel(layer, file?.label ?? '')), isOpen ? Expanded : Collapsed);
  item.description = String(terms.length);
  item.iconPath = new vscode.ThemeIcon('book');
  if (layer === 'bundled' || !file) return item;
  item.tooltip = vscode.Uri.parse(file.uri).fsPath;
  if (file.trouble === undefined) return item;
  const wrong = vscode.l10n.t('This file cannot be read as it is now; its terms are those it held before.');
  item.iconPath = warning();
  item.tooltip = `${item.tooltip}\n${wrong}`;
  item.accessibilityInformation = { label: [item.label, item.description, wrong].join(', ') };
  return item;
}

function termItem(row: TermRow, { uri, range }: vscode.Location): vscode.TreeItem {
  const { entry, name, yields, isHidden } = row;
  const item = new vscode.TreeItem(plainLabel(name));
  const others = otherNames(entry.term, vscode.env.language);
  const wrong = isHidden ? vscode.l10n.t('hidden') : yields.length > 0 ? vscode.l10n.t('partly hidden') : undefined;
  // What is wrong goes first: what comes after other names is cut off.
  const facts = [...(wrong === undefined ? [] : [wrong]), ...others];
  const kind: ViewItem = 'term';
  item.description = facts.join(' · ');
  item.iconPath = wrong === undefined ? new vscode.ThemeIcon('symbol-text') : warning();
  item.contextValue = kind;
  item.accessibilityInformation = { label: [name, ...facts].join(', ') };
  const selection = new vscode.Range(range.start, range.start);
  item.command = { title: vscode.l10n.t('Open Entry'), command: 'vscode.open', arguments: [uri, { selection }] };
  return item;
}

function suggestionsItem({ rows }: SuggestionsRow, isFiltered: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isAsked = rows[0]?.kind !== 'look';
  const isOpen = isFiltered || !isAsked || rows.length > 0;
  const item = new vscode.TreeItem(vscode.l10n.t('Suggested'), isOpen ? Expanded : Collapsed);
  const kind: ViewItem = 'suggestions';
  item.description = isAsked ? (rows.length > 0 ? String(rows.length) : vscode.l10n.t('No suggestions')) : '';
  item.iconPath = new vscode.ThemeIcon('lightbulb');
  item.contextValue = kind;
  item.tooltip = vscode.l10n.t(
    'Terms that your articles define and no glossary has. Each is yours to accept, edit or dismiss.',
  );
  return item;
}

function suggestionItem({ name, suggestion }: SuggestionRow): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(name));
  const kind: ViewItem = 'suggestion';
  const { articles, names, sentence, article } = suggestion;
  const count = counted(articles, vscode.l10n.t('1 article'), many => vscode.l10n.t('{0} articles', many));
  const facts = [...otherNames(names, vscode.env.language), count];
  item.description = facts.join(' · ');
  item.iconPath = new vscode.ThemeIcon('circle-outline');
  item.contextValue = kind;
  item.accessibilityInformation = { label: [name, ...facts, sentence].join(', ') };
  item.command = commandLink(vscode.l10n.t('Open Article'), 'seoga.openArticle', article, placeInArticle(suggestion));
  return item;
}

function lookItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Suggest Terms from Library...'));
  item.iconPath = new vscode.ThemeIcon('search');
  item.command = commandLink(vscode.l10n.t('Suggest Terms from Library...'), 'seoga.suggestTerms');
  return item;
}

function warning(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}
