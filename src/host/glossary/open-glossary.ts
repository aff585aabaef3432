import * as vscode from 'vscode';
import type { GlossaryLayer } from '../../core/terms/glossary/glossary';
import { Expected } from '../kit/report';
import { chooseTarget, glossaryTargets, type TargetParts } from './glossary-target';

/** Opens a glossary of the user's or of a folder that is open; one that is not there begins with an example. */
export async function openGlossary(
  layer: Exclude<GlossaryLayer, 'bundled' | 'library'>,
  parts: TargetParts,
): Promise<void> {
  const targets = (await glossaryTargets(parts)).filter(({ place }) => place.layer === layer);
  if (targets.length === 0) {
    throw new Expected(vscode.l10n.t('Open a folder first: the glossary of a workspace lies in its folder ".seoga".'));
  }
  const target = await chooseTarget(targets, { title: vscode.l10n.t('Open Workspace Glossary') });
  if (!target) return;
  if (!target.known) await parts.files.edit(target.file, text => text ?? exampleGlossary());
  await vscode.window.showTextDocument(target.file);
}

/** What a new glossary says: how an entry is written, as comments. */
function exampleGlossary(): string {
  return vscode.l10n.t(`# A glossary for Seoga. Each entry is a term; its definition is shown wherever its name is met, once this file is saved.
# Press Ctrl+Space to see what an entry may say. For example:
#
# - en: Retrieval-augmented generation
#   ko: 검색 증강 생성
#   abbr: RAG
#   aliases: [retrieval augmentation]
#   definition:
#     en: A model answers from passages that were searched for first.
#   related: [embedding]
`);
}
