import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Answer } from '../../core/ask/answer';
import { citedMarkdown } from '../../core/ask/cited-markdown';
import type { AskedQuestion } from '../../core/ask/conversation';
import { foundEvidence } from '../../core/ask/found-evidence';
import { markedAnswer } from '../../core/ask/marked-answer';
import { CancellationSource } from '../../core/kit/cancellation';
import { DisposableStore } from '../../core/kit/disposable';
import { type AskHostSide, type AskPageSide, type AskView, askGuards, type TurnView } from '../../protocol/ask';
import { Channel, type Handlers } from '../../protocol/channel';
import { runCommand } from '../kit/commands';
import { Expected } from '../kit/report';
import { answering } from './answering';
import type { AskHistory, KeptConversation } from './ask-history';
import { askHtml } from './ask-html';
import type { AskParts } from './ask-parts';
import { type AskScope, chooseScope, wholeLibrary } from './ask-scope';
import { askWords, citedWords } from './ask-words';
import { chooseEarlier } from './earlier';
import type { LastEditor } from './insert-text';
import { type HeldTurn, sourceOrder, turnView } from './turn-view';

export interface AskPanelParts extends AskParts {
  readonly history: AskHistory;
  readonly lastEditor: LastEditor;
}

/** A question that is being answered. */
interface Running {
  readonly stop: CancellationSource;
}

/** The panel in which the library is asked: one conversation at a time, which it holds; the page only shows it. */
export class AskPanel extends DisposableStore {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: AskPanelParts;
  readonly #channel: Channel<AskHostSide, AskPageSide>;
  #id: string;
  #turns: readonly HeldTurn[];
  #scope = wholeLibrary();
  #about: string | undefined;
  #last: AskedQuestion | undefined;
  #running: Running | undefined;
  /** What is not found now may be found in a moment. */
  #isIndexing = false;

  constructor(panel: vscode.WebviewPanel, parts: AskPanelParts, kept: KeptConversation | undefined) {
    super();
    this.panel = this.own(panel);
    this.#parts = parts;
    this.#id = kept?.id ?? randomUUID();
    this.#turns = kept?.turns ?? [];
    const { webview } = panel;
    panel.title = vscode.l10n.t('Ask the Library');
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(parts.extension, 'dist', 'ask')],
    };
    const pipe = {
      send: (message: unknown) => void webview.postMessage(message),
      listen: (receive: (message: unknown) => void) => webview.onDidReceiveMessage(receive),
    };
    this.#channel = this.own(new Channel(pipe, this.#handlers()));
    this.own({ dispose: () => this.#stop() });
    this.own(
      parts.library.onDidIndex(({ state }) => {
        this.#isIndexing = state === 'indexing';
      }),
    );
    this.own(panel.onDidDispose(() => this.dispose()));
    webview.html = askHtml(webview, parts.extension);
  }

  /** The next question is asked of these articles. */
  setScope(scope: AskScope): void {
    this.#scope = scope;
    this.#tellScope();
  }

  /** The next question is about these words. */
  setAbout(words: string): void {
    this.#about = words;
    this.#tellScope();
  }

  #tellScope(): void {
    this.#channel.fire('scope', { label: this.#scope.label, about: this.#about });
  }

  #handlers(): Handlers<AskHostSide> {
    const { library, reporter, history, lastEditor } = this.#parts;
    const guarded = <P extends readonly unknown[]>(name: keyof AskHostSide['calls'], work: (params: P) => unknown) => ({
      accepts: askGuards[name] as (value: unknown) => value is never,
      answer: async (params: P): Promise<undefined> => {
        await reporter.guard(() => work(params));
        return undefined;
      },
    });
    return {
      ready: { accepts: askGuards.ready, answer: () => this.#view() },
      ask: guarded('ask', ([text]: readonly [string]) => {
        const { articles, topic } = this.#scope;
        const about = this.#about;
        this.#about = undefined;
        if (about !== undefined) this.#tellScope();
        const scope = { ...(articles && { articles }), ...(topic !== undefined && { topic }) };
        return this.#answer({ text, before: this.#turns, ...(about !== undefined && { about }), ...scope });
      }),
      stop: guarded('stop', () => this.#stop()),
      retry: guarded('retry', () => {
        if (!this.#last) return undefined;
        this.#turns = this.#last.before ?? [];
        return this.#answer(this.#last);
      }),
      openSource: guarded('openSource', ([turn, source, sentence]: readonly [number, number, number | null]) =>
        this.#openSource(this.#answerOf(turn), source, sentence),
      ),
      copy: guarded('copy', async ([turn]: readonly [number]) => {
        await vscode.env.clipboard.writeText(citedMarkdown(this.#answerOf(turn), citedWords()));
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
      }),
      insert: guarded('insert', ([turn]: readonly [number]) =>
        lastEditor.insert(citedMarkdown(this.#answerOf(turn), citedWords())),
      ),
      startAnew: guarded('startAnew', () => this.#turnTo(undefined)),
      openEarlier: guarded('openEarlier', async () => {
        const chosen = await chooseEarlier(history.all());
        if (chosen) await this.#turnTo(chosen);
      }),
      chooseScope: guarded('chooseScope', async () => {
        await library.read();
        const active = this.#parts.activeArticle();
        const scope = await chooseScope(library.articles, active === undefined ? undefined : library.article(active));
        if (scope) this.setScope(scope);
        this.panel.reveal(undefined, false);
      }),
      dropAbout: guarded('dropAbout', () => {
        this.#about = undefined;
        this.#tellScope();
      }),
      setUpModel: guarded('setUpModel', () => runCommand('seoga.setUpModel')),
    };
  }

  #answerOf(turn: number): Answer {
    const held = this.#turns[turn];
    if (!held) throw new Expected(vscode.l10n.t('This answer is gone; ask again.'));
    return held.answer;
  }

  async #answer(question: AskedQuestion): Promise<void> {
    this.#stop();
    const running: Running = { stop: new CancellationSource() };
    this.#running = running;
    this.#last = question;
    const { library, models, reporter, history } = this.#parts;
    try {
      const model = await models.current();
      let held: Omit<HeldTurn, 'answer'> = {
        question: question.text,
        ...(question.about !== undefined && { about: question.about }),
        ...(!model && { lacksModel: true }),
      };
      for await (const event of answering(question, { library, model }, running.stop.token)) {
        if (this.#running !== running) return;
        switch (event.is) {
          case 'step':
            this.#channel.fire('step', { step: event.step, state: event.state });
            break;
          case 'evidence':
            this.#channel.fire('found', event.evidence.length);
            break;
          case 'prompt':
            held = { ...held, sent: { to: event.to, messages: event.messages } };
            break;
          case 'text':
            this.#channel.fire('text', event.text);
            break;
          case 'modelFailed':
            held = {
              ...held,
              failure: this.#parts.failureSentence({ kind: event.failure, detail: event.detail }),
            };
            break;
          case 'answer': {
            const missed = event.answer.paragraphs.length === 0 && this.#isIndexing;
            const turn: HeldTurn = {
              ...held,
              ...(missed && { failure: vscode.l10n.t('The library is still being indexed; ask again in a moment.') }),
              answer: event.answer,
            };
            const view = await this.#viewOf(turn);
            if (this.#running !== running) return;
            this.#turns = [...this.#turns, turn];
            this.#channel.fire('answered', view);
            const turns = this.#turns.map(({ question, answer }) => ({ question, answer }));
            await history.keep({ id: this.#id, at: Date.now(), turns });
          }
        }
      }
    } catch (error) {
      if (this.#running !== running) return;
      reporter.report(error);
      this.#channel.fire('stopped', vscode.l10n.t('This question could not be answered.'));
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Stops at once, whatever it is that the answer waits for. */
  #stop(): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    running.stop.cancel();
    this.#channel.fire('stopped', vscode.l10n.t('Stopped. Nothing of it has been verified.'));
  }

  async #turnTo(kept: KeptConversation | undefined): Promise<void> {
    this.#stop();
    this.#id = kept?.id ?? randomUUID();
    this.#turns = kept?.turns ?? [];
    this.#last = undefined;
    this.#channel.fire('show', await this.#view());
  }

  async #view(): Promise<AskView> {
    return {
      conversation: this.#id,
      turns: await Promise.all(this.#turns.map(turn => this.#viewOf(turn))),
      scope: { label: this.#scope.label, about: this.#about },
      words: askWords(),
    };
  }

  async #viewOf(turn: HeldTurn): Promise<TurnView> {
    const mark = randomUUID();
    const html = await this.#parts.library.renderAnswer(markedAnswer(turn.answer, mark));
    return turnView(turn, { html, mark });
  }

  /** Beside the answer, so that both are seen; a reader that is there already is used. */
  async #openSource(answer: Answer, source: number, at: number | null): Promise<void> {
    const place = sourceOrder(answer)[source];
    const evidence = place === undefined ? undefined : answer.evidence[place];
    if (!evidence) return;
    const citations = at === null ? [] : (answer.paragraphs.flat()[at]?.citations ?? []);
    const spans = citations.flatMap(({ evidence, verdict }) =>
      evidence === place && 'span' in verdict ? [verdict.span] : [],
    );
    const found = foundEvidence(evidence, spans[0]);
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.panel.viewColumn);
    if (!other) return runCommand('seoga.openToSide', evidence.article, { found });
    // A reader opens in the group that has the keyboard.
    await vscode.commands.executeCommand(
      other.viewColumn < (this.panel.viewColumn ?? 1)
        ? 'workbench.action.focusPreviousGroup'
        : 'workbench.action.focusNextGroup',
    );
    await runCommand('seoga.openArticle', evidence.article, { found });
  }
}
