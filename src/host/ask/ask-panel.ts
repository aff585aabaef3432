import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { choosingSample } from '../../core/ask/choose-sample';
import { citedMarkdown } from '../../core/ask/cited-markdown';
import type { AskedQuestion } from '../../core/ask/conversation';
import { longerThan } from '../../core/ask/think-longer';
import { CancellationSource } from '../../core/kit/cancellation';
import { DisposableStore } from '../../core/kit/disposable';
import { type AskHostSide, type AskPageSide, type AskView, askGuards } from '../../protocol/ask';
import { Channel, type Handlers } from '../../protocol/channel';
import { runCommand } from '../kit/commands';
import { Expected } from '../kit/report';
import { answering } from './answering';
import type { AskHistory, KeptConversation } from './ask-history';
import { askHtml } from './ask-html';
import type { AskParts } from './ask-parts';
import { type AskScope, wholeLibrary } from './ask-scope';
import { askWords, citedWords } from './ask-words';
import { chooseScope } from './choose-scope';
import { chooseEarlier } from './earlier';
import type { LastEditor } from './insert-text';
import { openSource } from './open-source';
import { hasCode, renderTurn } from './render-turn';
import type { HeldTurn } from './turn-view';

/** What the panel needs besides what asking does. */
export interface AskPanelParts extends AskParts {
  readonly history: AskHistory;
  readonly lastEditor: LastEditor;
}

/** A question that is being answered. */
interface Running {
  readonly stop: CancellationSource;
  /** What was asked before, where that is asked anew: what stops leaves the answer that is there. */
  readonly anew: LastAsked | undefined;
}

/** A question that can be asked anew, and how many answers were written to it. */
interface LastAsked {
  readonly question: AskedQuestion;
  readonly samples: number;
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
  #last: LastAsked | undefined;
  #running: Running | undefined;

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
    this.own(parts.onDidChangeTheme(() => void this.#recolour()));
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
        const question = { text, before: this.#turns, ...(about !== undefined && { about }), ...scope };
        return this.#answer(question, this.#parts.samples());
      }),
      stop: guarded('stop', () => this.#stop()),
      retry: guarded('retry', () => {
        return this.#last && this.#again(this.#last.samples);
      }),
      thinkLonger: guarded('thinkLonger', () => {
        const longer = this.#last && longerThan(this.#last.samples);
        return longer === undefined ? undefined : this.#again(longer);
      }),
      choose: guarded('choose', ([turn, draft]: readonly [number, number]) => this.#choose(turn, draft)),
      openSource: guarded(
        'openSource',
        ([turn, source, sentence, draft]: readonly [number, number, number | null, number | null]) =>
          openSource(this.#turnOf(turn), { source, sentence, draft }, this.panel),
      ),
      copy: guarded('copy', async ([turn]: readonly [number]) => {
        await vscode.env.clipboard.writeText(citedMarkdown(this.#turnOf(turn).answer, citedWords()));
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
      }),
      insert: guarded('insert', ([turn]: readonly [number]) =>
        lastEditor.insert(citedMarkdown(this.#turnOf(turn).answer, citedWords())),
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

  #turnOf(turn: number): HeldTurn {
    const held = this.#turns[turn];
    if (!held) throw new Expected(vscode.l10n.t('This answer is gone; ask again.'));
    return held;
  }

  /** The last question, as if it had not been answered; the answer that is there stays until the new one comes. */
  #again(samples: number): Promise<void> | undefined {
    this.#stop();
    if (!this.#last) return undefined;
    const { question } = this.#last;
    // Another one of the earlier answers may have been chosen since.
    const before = this.#turns.slice(0, question.before?.length);
    return this.#answer({ ...question, before }, samples, this.#last);
  }

  async #answer(question: AskedQuestion, samples: number, anew?: LastAsked): Promise<void> {
    this.#stop();
    const running: Running = { stop: new CancellationSource(), anew };
    this.#running = running;
    this.#last = { question, samples };
    const { library, models, reporter, usage } = this.#parts;
    usage.count('asked');
    try {
      const model = await models.current();
      let held: Omit<HeldTurn, 'answer'> = {
        question: question.text,
        ...(question.about !== undefined && { about: question.about }),
        ...(!model && { lacksModel: true }),
      };
      for await (const event of answering(question, { library, model, samples }, running.stop.token)) {
        if (this.#running !== running) return;
        switch (event.is) {
          case 'step':
            this.#channel.fire('step', { step: event.step, state: event.state });
            break;
          case 'evidence':
            this.#channel.fire('found', event.evidence.length);
            break;
          case 'prompt':
            held = { ...held, sent: { to: event.to, messages: event.messages, times: event.times } };
            break;
          case 'sample':
            this.#channel.fire('sampled', { answered: event.answered, failed: event.failed, of: event.of });
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
            const missed = event.answer.paragraphs.length === 0 && (await this.#mayComeLater(question.text));
            const turn: HeldTurn = {
              ...held,
              ...(missed && { failure: vscode.l10n.t('The library is still being indexed; ask again in a moment.') }),
              answer: event.answer,
              ...(event.samples && { samples: event.samples }),
            };
            const view = await renderTurn(turn, this.#parts);
            if (this.#running !== running) return;
            this.#turns = [...this.#turns.slice(0, question.before?.length), turn];
            this.#channel.fire('answered', view);
            await this.#keep();
          }
        }
      }
    } catch (error) {
      if (this.#running !== running) return;
      this.#last = running.anew ?? this.#last;
      reporter.report(error);
      this.#channel.fire('stopped', vscode.l10n.t('This question could not be answered.'));
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  async #keep(): Promise<void> {
    const turns = this.#turns.map(({ question, answer, samples }) => ({
      question,
      answer,
      ...(samples && { samples }),
    }));
    await this.#parts.history.keep({ id: this.#id, at: Date.now(), turns });
  }

  /** What follows goes on from the answer that the user takes for the right one. */
  async #choose(turn: number, draft: number): Promise<void> {
    const held = this.#turnOf(turn);
    const chosen = choosingSample(held, draft);
    if (chosen === held) return;
    this.#turns = this.#turns.with(turn, chosen);
    this.#channel.fire('changed', { turn, view: await renderTurn(chosen, this.#parts) });
    await this.#keep();
  }

  async #recolour(): Promise<void> {
    for (const [turn, held] of this.#turns.entries()) {
      if (!hasCode(held)) continue;
      const view = await renderTurn(held, this.#parts);
      if (this.#turns[turn] === held) this.#channel.fire('changed', { turn, view });
    }
  }

  /** What is not found now may be found in a moment: not all texts are indexed yet. */
  async #mayComeLater(question: string): Promise<boolean> {
    const { unindexed } = await this.#parts.library.find(question, { limit: 1, kinds: ['article'] });
    return unindexed > 0;
  }

  /** Stops at once, whatever it is that the answer waits for. */
  #stop(): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    running.stop.cancel();
    this.#last = running.anew ?? this.#last;
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
      turns: await Promise.all(this.#turns.map(turn => renderTurn(turn, this.#parts))),
      scope: { label: this.#scope.label, about: this.#about },
      words: askWords(),
    };
  }
}
