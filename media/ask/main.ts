import type { AskHostSide, AskPageSide, AskView } from '../../src/protocol/ask';
import { Channel } from '../../src/protocol/channel';
import { textButton } from '../kit/button';
import { required } from '../kit/dom';
import { hostPipe } from '../kit/host-pipe';
import { AskBox } from './ask-box';
import { Conversation } from './conversation';
import { wireEscape, wirePaging } from './keys';
import type { AskPage } from './page';
import { PageMemory } from './page-memory';
import { Recall } from './recall';
import { SourceCard } from './source-card';
import { Standings } from './standings';

const api = acquireVsCodeApi();
const channel = new Channel<AskPageSide, AskHostSide>(hostPipe(api), {});
const stop = (): void => void channel.call('stop', []);

/** Everything that needs words: made once the host has told them. */
function start(first: AskView): void {
  const { words } = first;
  const status = required('askStatus');
  const memory = new PageMemory(api);
  const page: AskPage = {
    channel,
    words,
    card: new SourceCard(),
    standings: new Standings(),
    announce: said => {
      status.textContent = said;
    },
    retry: how => conversation.retry(how),
  };
  const box: AskBox = new AskBox(required('askBox'), words, {
    written: memory.written,
    recall: new Recall(() => conversation.questions),
    write: written => memory.keep({ written }),
    ask: (question, about) => {
      conversation.begin({ question, about });
      void channel.call('ask', [question]);
    },
    stop,
    chooseScope: () => void channel.call('chooseScope', []),
    dropAbout: () => void channel.call('dropAbout', []),
  });
  const conversation = new Conversation(page, required('askTurns'), box);
  required('askBar').replaceChildren(
    textButton(words.startAnew, 'link-button', () => void channel.call('startAnew', [])),
    textButton(words.openEarlier, 'link-button', () => void channel.call('openEarlier', [])),
  );
  wireEscape(page.card, { isRunning: () => conversation.isRunning, stop });
  wirePaging(required('askBox'), required('askTurns'));
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) box.focus();
  });
  const show = (view: AskView): void => {
    box.show(view.scope);
    conversation.show(view);
    memory.keep({ conversation: view.conversation });
    box.focus();
  };
  channel.on('show', show);
  hear(conversation, box);
  show(first);
}

/** Shows what the host tells of the conversation as it goes on. */
function hear(conversation: Conversation, box: AskBox): void {
  channel.on('scope', scope => box.show(scope));
  channel.on('progress', progress => conversation.progress(progress));
  channel.on('answered', view => conversation.answered(view));
  channel.on('changed', ({ turn, view }) => conversation.changed(turn, view));
  channel.on('stopped', why => conversation.stopped(why));
}

// What happens before the page shows anything is part of what it is then shown.
const waiting = channel.on('show', first => {
  waiting.dispose();
  start(first);
});
void channel.call('ready', []);
