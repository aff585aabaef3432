import { inChild } from '../child';
import type { BenchContext } from '../context';
import { atLeast, type Figure, told, unmeasured } from '../report/figure';
import { type CitedSentence, measureCitations } from './citations';
import type { RetrievalQuality } from './retrieval';

const AHEAD = 0.1;

/** How well the passage that answers a question is found, beside peers over the same passages. */
export async function askPart({ library, quick, node, log }: BenchContext): Promise<readonly Figure[]> {
  log('ask: passages found for questions, beside peers');
  const [ours, ...peers] = await inChild<readonly RetrievalQuality[]>('ask/retrieval', {
    node,
    args: ['--library', library, '--per-class', quick ? '40' : '150'],
  });
  if (ours === undefined) return [unmeasured('passages for questions', 'nothing was measured')];
  const recall = macro(ours);
  return [
    atLeast(recall, {
      name: 'passage for a question, macro recall@5',
      goal: 0.9,
      digits: 3,
      beside: peers.map(peer => `${peer.name} ${macro(peer).toFixed(3)}`).join(', '),
    }),
    ...peers.map(peer => atLeast(recall - macro(peer), { name: `  ahead of ${peer.name} by`, goal: AHEAD, digits: 3 })),
    ...Object.entries(ours.recall).map(([questionClass, share]) =>
      told(
        `  ask/${questionClass}`,
        share.toFixed(3),
        peers.map(peer => `${peer.name} ${peer.recall[questionClass]?.toFixed(3)}`).join(', '),
      ),
    ),
    told('  passages for a question, p95', `${ours.p95.toFixed(0)} ms`, `p50 ${ours.p50.toFixed(0)} ms`),
    ...verifierFigures(),
  ];
}

/** The parts of the set that the verifier was not changed for. */
const UNSEEN = ['held-out-ninth', 'held-out-twelfth', 'held-out-fourteenth'];
/** Written last and to be hard: told in the other language, in the right words, or as freely as models tell. */
const HARD = [
  'held-out-tenth',
  'held-out-eleventh',
  'held-out-twelfth',
  'held-out-thirteenth-en',
  'held-out-thirteenth-ko',
  'held-out-fourteenth',
  'answers',
];
/** What is changed in a sentence itself; the other kinds put its words together otherwise. */
const ALTERATIONS = new Set(['number', 'negation', 'name', 'invented', 'no-quote', 'other-quote']);

/** How well citations are verified, on sentences written by hand. */
function verifierFigures(): readonly Figure[] {
  const { sentences, precision, recall, supported, byKind } = measureCitations();
  const isPlain = ({ isTrue, kind }: CitedSentence): boolean => isTrue || ALTERATIONS.has(kind);
  const altered = measureCitations(sentence => isPlain(sentence) && !HARD.includes(sentence.part));
  const alteredHard = measureCitations(sentence => isPlain(sentence) && HARD.includes(sentence.part));
  const others = measureCitations(({ isTrue, kind }) => !isTrue && !ALTERATIONS.has(kind));
  const heldOut = measureCitations(({ part }) => part.startsWith('held-out'));
  const unseen = measureCitations(({ part }) => UNSEEN.includes(part));
  const kinds = Object.entries(byKind).map(([kind, { sentences: all, right }]) => `${kind} ${right}/${all}`);
  return [
    atLeast(precision, { name: `flagged citations that are false, of ${sentences}`, goal: 0.95, digits: 3 }),
    atLeast(altered.recall, {
      name: `false citations that are flagged: number, negation, name, invented, quote, of ${altered.sentences}`,
      goal: 0.95,
      digits: 3,
      beside: `precision ${altered.precision.toFixed(3)}`,
    }),
    told(
      '  the same in the hard parts',
      alteredHard.recall.toFixed(3),
      `precision ${alteredHard.precision.toFixed(3)} of ${alteredHard.sentences}`,
    ),
    told(
      '  false in the right words, flagged',
      others.recall.toFixed(3),
      `${others.sentences} sentences; of all that is false ${recall.toFixed(3)}`,
    ),
    told(
      '  held-out parts, all but three learned from by now',
      `precision ${heldOut.precision.toFixed(3)}, recall ${heldOut.recall.toFixed(3)}`,
      `those left alone: precision ${unseen.precision.toFixed(3)}, recall ${unseen.recall.toFixed(3)} of ${unseen.sentences}`,
    ),
    told(
      '  citations told right, by kind',
      kinds.join(', '),
      `called supported: precision ${supported.precision.toFixed(3)}, recall ${supported.recall.toFixed(3)}`,
    ),
  ];
}

/** The mean over the classes, each counting the same. */
function macro({ recall }: RetrievalQuality): number {
  const all = Object.values(recall);
  return all.reduce((sum, share) => sum + share, 0) / all.length;
}
