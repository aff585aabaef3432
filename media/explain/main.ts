import { Channel } from '../../src/protocol/channel';
import type { ExplainHostSide, ExplainPageSide, ExplanationView } from '../../src/protocol/explain';
import { adoptCodeColours } from '../kit/code-colours';
import { required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { safeHtml } from '../kit/safe-html';
import { growTo } from './grow-to';

const channel = new Channel<ExplainPageSide, ExplainHostSide>(hostPipe(acquireVsCodeApi()), {});
const explanation = required('explanation');
const notice = required('explanationNotice');
const status = required('explanationStatus');
const stop = required('explanationStop');
const allow = required('explanationAllow');
const sent = required('explanationSent');

function show(view: ExplanationView): void {
  growTo(explanation, safeHtml(view.html));
  adoptCodeColours(explanation);
  explanation.ariaBusy = String(view.isRunning);
  // What is said anew is read aloud anew.
  if (status.textContent !== view.status) status.textContent = view.status;
  notice.textContent = view.notice ?? '';
  notice.hidden = view.notice === undefined;
  allow.hidden = !view.isRefused;
  // Then nothing was.
  sent.hidden = view.isRefused;
  const hadFocus = document.activeElement === stop;
  stop.hidden = !view.isRunning;
  if (hadFocus && !view.isRunning) explanation.focus();
}

allow.addEventListener('click', () => void channel.call('allowAddress', []));
stop.addEventListener('click', () => void channel.call('stop', []));
window.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.isComposing && !stop.hidden) void channel.call('stop', []);
});
channel.on('changed', show);
void channel.call('ready', []).then(show);
