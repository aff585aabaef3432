import type { OpenOptions } from '../../../src/core/room/answers';
import { labels } from '../markdown/article-context';

export const OPEN: OpenOptions = { labels, imageBase: 'base:/notes' };
