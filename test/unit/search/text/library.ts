import type { ArticleId } from '../../../../src/core/library/article';
import { indexedText } from '../../../../src/core/search/text/indexed-text';
import { type TextAsked, TextSearch } from '../../../../src/core/search/text/text-search';
import { NaiveIndex } from './naive-index';

/** A few articles, indexed and ready to be searched, and what happened to them. */
export function libraryOf(files: Readonly<Record<string, string>>) {
  const index = new NaiveIndex();
  const texts = new Map(Object.entries(files));
  const read: string[] = [];
  for (const [name, file] of texts) {
    index.put([indexedText({ id: name as ArticleId, hash: '', title: titleOf(file), file, format: 'markdown' })]);
  }
  const search = new TextSearch(index, async ids => {
    read.push(...ids);
    return ids.map(id => {
      const file = texts.get(id);
      return file === undefined ? undefined : { title: titleOf(file), file, format: 'markdown' };
    });
  });
  return { index, texts, read, search };
}

function titleOf(file: string): string {
  return /^title: (.*)$/m.exec(file)?.[1] ?? '';
}

export function asked(text: string, { phrases = [], without = [] }: Partial<TextAsked> = {}): TextAsked {
  return { text, phrases, without };
}
