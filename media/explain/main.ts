import { Channel } from '../../src/protocol/channel';
import type { ExplainHostSide, ExplainPageSide, ExplanationView } from '../../src/protocol/explain';
import type { FailureRemedy } from '../../src/protocol/remedy';
import { textButton } from '../kit/button';
import { adoptCodeColours } from '../kit/code-colours';
import { element, required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { remedyButton } from '../kit/remedy-button';
import { safeHtml } from '../kit/safe-html';
import { growTo } from './grow-to';

const channel = new Channel<ExplainPageSide, ExplainHostSide>(hostPipe(acquireVsCodeApi()), {});
const explanation = required('explanation');
const notice = required('explanationNotice');
const status = required('explanationStatus');
const stop = required('explanationStop');
const sent = required('explanationSent');

function show(view: ExplanationView): void {
  growTo(explanation, safeHtml(view.html));
  adoptCodeColours(explanation);
  explanation.ariaBusy = String(view.isRunning);
  // What is said anew is read aloud anew.
  if (status.textContent !== view.status) status.textContent = view.status;
  const hadFocus = document.activeElement === stop || notice.contains(document.activeElement);
  stop.hidden = !view.isRunning;
  showNotice(view);
  showSent(view);
  if (!hadFocus || document.activeElement !== document.body) return;
  (view.isRunning ? stop : (notice.querySelector('button') ?? explanation)).focus();
}

/** Why nothing more comes, and what can be done about that; said once, and its buttons keep the keyboard. */
function showNotice({ notice: why, remedy, words }: ExplanationView): void {
  if (notice.firstChild?.textContent === why) return;
  notice.hidden = why === undefined;
  const ways = { words: words.remedies, call: (remedy: FailureRemedy) => channel.call('remedy', [remedy]), retry };
  const mend = remedy === undefined ? [] : [remedyButton(remedy, ways), ' '];
  const retryButton = textButton(words.retry, 'link-button retry', retry);
  notice.replaceChildren(...(why === undefined ? [] : [why, ' ', ...mend, retryButton]));
}

/** What went where, word for word. Asked anew it is the same, so it stays as somebody has unfolded it, but for another model. */
function showSent({ sent: what }: ExplanationView): void {
  sent.hidden = what === undefined;
  const isShown = sent.querySelector('summary')?.textContent === what?.to;
  if (!what || isShown) return;
  const messages = what.messages.map(text => element('pre', { tabindex: '0' }, text));
  sent.replaceChildren(element('summary', {}, what.to), ...messages);
}

const retry = (): void => void channel.call('retry', []);

stop.addEventListener('click', () => void channel.call('stop', []));
window.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.isComposing && !stop.hidden) void channel.call('stop', []);
});
channel.on('changed', show);
void channel.call('ready', []).then(show);
