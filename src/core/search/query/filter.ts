import type { Article, ArticleId } from '../../library/article';
import type { MarkList } from '../../library/reading';
import type { ShelfId } from '../../library/shelf';
import { hostOf } from '../../markdown/host-of';
import { isBefore } from './asked-date';
import { AskedName, type Where } from './asked-name';
import type { Condition, State } from './query';

/** What conditions ask about that an article does not know of itself. */
export interface Facts {
  readingOf(article: ArticleId): Extract<State, 'unread' | 'reading' | 'read'>;
  isOn(list: MarkList, article: ArticleId): boolean;
  shelfLabel(shelf: ShelfId): string | undefined;
  /** Whether a topic of the library is called so: that of `QueryValues`. */
  isTopic(name: string): boolean;
}

/** Whether an article is among those that are asked for. */
export type ArticleTest = (article: Article) => boolean;

/**
 * The articles of which all the conditions hold. Make one for a query and ask it about many articles: it reads the conditions
 * once, and compares each topic, author and source once.
 */
export function filterOf(conditions: readonly Condition[], facts: Facts): ArticleTest {
  const tests = conditions.map(condition => {
    const test = testOf(condition, facts);
    return condition.not ? (article: Article) => !test(article) : test;
  });
  return article => tests.every(test => test(article));
}

function testOf(condition: Condition, facts: Facts): ArticleTest {
  const { value } = condition;
  switch (condition.on) {
    case 'title': {
      const asked = new AskedName(value);
      return ({ title }) => asked.isIn(title, 'anywhere');
    }
    case 'topic': {
      const isTopic = topicTest(value, facts);
      return ({ topics }) => topics.some(isTopic);
    }
    case 'author': {
      const isAuthor = nameTest(value, 'anywhere');
      return ({ authors }) => authors.some(author => isAuthor(author.name));
    }
    case 'source': {
      // A pasted address asks for its site.
      const isSource = nameTest(hostOf(value) || value, 'anywhere');
      return article => sourcesOf(article, facts).some(isSource);
    }
    case 'lang':
      return ({ lang }) => lang === value;
    case 'is':
      return stateTest(condition.value, facts);
    case 'before':
      return ({ date }) => date !== undefined && isBefore(date, value);
    case 'after':
      return ({ date }) => date !== undefined && !isBefore(date, value);
  }
}

/** A name that is a topic's asks for that topic alone, so that Java is not JavaScript; any other, for those with a word that begins so. */
function topicTest(value: string, facts: Facts): (name: string) => boolean {
  if (!facts.isTopic(value)) return nameTest(value, 'word');
  const asked = new AskedName(value);
  return remembered(name => asked.isName(name));
}

function nameTest(value: string, where: Where): (name: string) => boolean {
  const asked = new AskedName(value);
  return remembered(name => asked.isIn(name, where));
}

/** A library has far fewer names than articles. */
function remembered(test: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return name => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = test(name);
    answers.set(name, answer);
    return answer;
  };
}

function sourcesOf({ outlet, sourceUrl, shelf }: Article, facts: Facts): readonly string[] {
  const host = sourceUrl === undefined ? '' : hostOf(sourceUrl);
  return [outlet ?? '', host, facts.shelfLabel(shelf) ?? ''];
}

function stateTest(state: State, facts: Facts): ArticleTest {
  if (state === 'stub') return ({ stub }) => stub;
  if (state === 'starred' || state === 'later') return ({ id }) => facts.isOn(state, id);
  return ({ id }) => facts.readingOf(id) === state;
}
