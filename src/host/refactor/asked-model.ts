import type { CancellationTokenSource } from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';

/** A model that is asked for something, and what ends that. */
export interface AskedModel {
  readonly model: LanguageModel;
  readonly running: CancellationTokenSource;
}
