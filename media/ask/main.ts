import type { AskHostSide, AskPageSide, AskView } from '../../src/protocol/ask';
import { Channel } from '../../src/protocol/channel';
import { textButton } from '../kit/button';
import { element, required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { AskBox } from './ask-box';
import type { AskPage } from './page';
import { SourceCard } from './source-card';
import { Standings } from './standings';
import { Turn } from './turn';

const api = acquireVsCodeApi();
const channel = new Channel<AskPageSide, AskHostSide>(hostPipe(api), {});
const list = required('askTurns');
const status = required('askStatus');

/** Everything that needs words: made once the host has told them. */
function start(first: AskView): void {
  const { words } = first;
  const page: AskPage = {
    channel,
    words,
    card: new SourceCard(),
    standings: new Standings(),
    announce: said => {
      status.textContent = said;
    },
    retry,
  };
  let turns: Turn[] = [];
  let last: { readonly question: string; readonly about: string | undefined } | undefined;
  let about = first.scope.about;
  let running: Turn | undefined;
  /** A question that never came to an answer: it is on the page, and no part of the conversation. */
  let stopped: Turn | undefined;
  /** The answer to a question that is being asked anew: it comes back where that is stopped. */
  let replaced: Turn | undefined;

  const box = new AskBox(required('askBox'), words, {
    ask: question => {
      begin({ question, about });
      void channel.call('ask', [question]);
    },
    stop: () => void channel.call('stop', []),
    chooseScope: () => void channel.call('chooseScope', []),
    dropAbout: () => void channel.call('dropAbout', []),
  });

  /** The question and its first step are on the page before the host hears of them. */
  function begin(asked: { readonly question: string; readonly about: string | undefined }): void {
    last = asked;
    list.querySelector('.intro')?.remove();
    for (const button of list.querySelectorAll('.retry')) button.remove();
    stopped = undefined;
    running = new Turn(page, turns.length, { ...asked, isRunning: true });
    list.append(running.element);
    running.element.scrollIntoView({ block: 'start' });
    box.setRunning(true);
  }

  function retry(how: 'asBefore' | 'longer'): void {
    if (!last || running) return;
    if (stopped) stopped.element.remove();
    else replaced = turns.pop();
    replaced?.element.remove();
    begin(last);
    box.focus();
    void channel.call(how === 'longer' ? 'thinkLonger' : 'retry', []);
  }

  function end(): void {
    running = undefined;
    box.setRunning(false);
  }

  function show(view: AskView): void {
    page.card.hide();
    page.standings.clear();
    end();
    [last, stopped, replaced] = [undefined, undefined, undefined];
    turns = view.turns.map((answered, place) => {
      const turn = new Turn(page, place, { ...answered, isRunning: false });
      turn.answer(answered, false);
      return turn;
    });
    const title = element('h1', { class: 'unseen' }, words.title);
    const intro = turns.length === 0 ? [element('p', { class: 'intro' }, words.intro)] : [];
    list.replaceChildren(title, ...intro, ...turns.map(turn => turn.element));
    turns.at(-1)?.element.scrollIntoView({ block: 'start' });
    about = view.scope.about;
    box.show(view.scope);
    api.setState({ conversation: view.conversation });
    box.focus();
  }

  required('askBar').replaceChildren(
    textButton(words.startAnew, 'link-button', () => void channel.call('startAnew', [])),
    textButton(words.openEarlier, 'link-button', () => void channel.call('openEarlier', [])),
  );
  channel.on('show', show);
  channel.on('scope', scope => {
    about = scope.about;
    box.show(scope);
  });
  channel.on('step', ({ step, state }) => running?.step(step, state));
  channel.on('found', count => running?.found(count));
  channel.on('text', text => running?.write(text));
  channel.on('sampled', count => running?.sampled(count));
  channel.on('answered', view => {
    if (!running) return;
    running.answer(view, true);
    page.announce([view.failure, view.summary].filter(Boolean).join(' '));
    turns.push(running);
    replaced = undefined;
    end();
  });
  channel.on('changed', ({ turn, view }) => {
    page.card.hide();
    // Only the last question can be asked anew, and only while it is the one that the host remembers.
    const canRetry = last !== undefined && !running && !stopped && turn === turns.length - 1;
    turns[turn]?.answer(view, canRetry);
  });
  channel.on('stopped', why => {
    if (!running) return;
    const ended = running;
    end();
    if (replaced) {
      ended.element.replaceWith(replaced.element);
      turns.push(replaced);
      replaced.renew();
      replaced = undefined;
      page.announce(why);
    } else {
      stopped = ended;
      ended.stop(why);
    }
  });
  window.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (page.card.isShown) page.card.hide();
    else if (running) void channel.call('stop', []);
  });
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) box.focus();
  });
  show(first);
}

void channel.call('ready', []).then(start);
