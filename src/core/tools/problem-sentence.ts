import type { ArticleProblem } from '../library/article';

const SENTENCES: Readonly<Record<ArticleProblem, string>> = {
  empty: 'The file is empty.',
  binary: 'The file is not text.',
  tooLarge: 'The file is larger than the 4 MB that Seoga reads.',
  notUtf8: 'The file is not UTF-8 text.',
  brokenFrontmatter: 'The frontmatter cannot be read, so title, date and topics are guesses; the text is complete.',
  unreadable:
    'The file may not be read: its permissions forbid it, or it is a link that leads out of the library folder.',
  missing: 'The file is gone; it was moved or deleted.',
};

/** What is wrong with an article's file. */
export function problemSentence(problem: ArticleProblem): string {
  return SENTENCES[problem];
}
