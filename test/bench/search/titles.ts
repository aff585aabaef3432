/**
 * `titles --library DIR [--titles 5800] [--per-class 200] [--seed 1] [--peers NAME,NAME | --peers none] [--miss CLASS]`:
 * title search alone, in a second where no peers are asked for.
 */
import { parseArgs } from 'node:util';
import { CLASSES, questionsOver } from './measure';
import { benchTitles, printMisses, titlesOf } from './title-bench';

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    titles: { type: 'string' },
    'per-class': { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'string' },
    miss: { type: 'string' },
  },
});
if (options.library === undefined) throw new Error('Say which folder to read titles from: --library DIR');

const [perClass, seed] = [Number(options['per-class']), Number(options.seed)];
const titles = titlesOf(options.library, options.titles === undefined ? undefined : Number(options.titles));
const missClass = CLASSES.find(name => name === options.miss);
if (missClass) printMisses(titles, questionsOver(titles, perClass, seed), missClass);
else benchTitles({ titles, perClass, seed, ...(options.peers !== undefined && { peers: options.peers.split(',') }) });
