import { inChild } from '../child';
import type { BenchContext } from '../context';
import { atLeast, type Figure, told, unmeasured } from '../report/figure';
import { macro } from './measure-text';
import type { EngineQuality } from './quality';

const PEERS = ['fts5-trigram', 'fts5-unicode61', 'minisearch', 'substring'];

/** How well full text is found, ours beside peers, over the library as it is. */
export async function textPart({ library, queries, quick, node, log }: BenchContext): Promise<readonly Figure[]> {
  log('full text: quality beside peers');
  const engines = ['seoga', 'seoga-wasm', ...(quick ? [] : PEERS)].join(',');
  const args = ['--library', library, '--engines', engines, '--per-class', quick ? '60' : '100'];
  const results = await inChild<readonly EngineQuality[]>('text/quality', {
    node,
    args: queries === undefined ? args : [...args, '--queries', queries],
  });
  const [ours, wasm, ...peers] = results;
  if (ours?.refined === undefined || wasm?.refined === undefined) return [unmeasured('full text', 'no second look')];
  const others = peers.map(({ name, first }) => `, ${name} ${macro(first).toFixed(3)}`).join('');
  return [
    atLeast(macro(ours.refined), {
      name: 'full text, macro MRR@10',
      goal: 0.945,
      digits: 3,
      beside: `first ${macro(ours.first).toFixed(3)}, wasm ${macro(wasm.refined).toFixed(3)}${others}`,
    }),
    ...Object.entries(ours.refined.classes).map(([name, { mrr, recall, asked }]) => {
      const first = `recall ${recall.toFixed(3)} of ${asked}, first ${ours.first.classes[name]?.mrr.toFixed(3)}`;
      const best = Math.max(...peers.map(peer => peer.first.classes[name]?.mrr ?? 0));
      return told(
        `  text/${name}`,
        mrr.toFixed(3),
        peers.length === 0 ? first : `${first}, best peer ${best.toFixed(3)}`,
      );
    }),
  ];
}
