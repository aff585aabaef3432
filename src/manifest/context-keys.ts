/** Keys that `when` clauses read, with the type of their value. */
export interface ContextKeys {
  /** The Articles view shows a part of the library. */
  'seoga.filtered': boolean;
  /** The search box is open. */
  'seoga.finderOpen': boolean;
  /** The article of the reader in front says where its original page is. */
  'seoga.readerHasOriginal': boolean;
  /** The article of the reader in front has a star. */
  'seoga.readerStarred': boolean;
  /** The article of the reader in front is to be read later. */
  'seoga.readerLater': boolean;
  /** The reader in front was led to its article by a link, and there is a way back. */
  'seoga.readerCanGoBack': boolean;
  'seoga.readerCanGoForward': boolean;
  /** The reader in front reads its article aloud. */
  'seoga.readerSpeaks': boolean;
  /** The full-text index is being filled. */
  'seoga.indexing': boolean;
  /** Something was searched for in the texts, so Find in Library is there to show what was found. */
  'seoga.resultsShown': boolean;
  /** The Terms view shows a part of the glossaries. */
  'seoga.termsFiltered': boolean;
  /** Suggested terms were dismissed, and may be brought back. */
  'seoga.suggestionsDismissed': boolean;
  /** Candidates for selected code are shown in the refactor preview. */
  'seoga.candidatesShown': boolean;
  /** There are others beside the one that is shown. */
  'seoga.severalCandidates': boolean;
  /** There were candidates, which can be looked at again. */
  'seoga.candidatesKnown': boolean;
  /** Code was sent to a model to be refactored, and what was sent can be shown. */
  'seoga.refactorPromptKnown': boolean;
  /** The library has been read, and holds no article. */
  'seoga.libraryEmpty': boolean;
}

export type ContextKey = keyof ContextKeys;
