import type { Disposable } from '../../../src/core/kit/disposable';
import type { ArticleId } from '../../../src/core/library/article';
import { articleSpeech, sentenceAt } from '../../../src/core/speech/article-speech';
import { Recital, type RecitalState } from '../../../src/core/speech/recital';
import { sameSentence } from '../../../src/core/speech/same-sentence';
import type { Sentence, SpeechLanguage } from '../../../src/core/speech/sentence';
import type { ReaderView } from '../../../src/protocol/reader';
import type { AloudSetup } from '../../../src/protocol/reader-aloud';
import { required } from '../../kit/dom';
import { isClickOnWords } from '../click-on-words';
import type { PagePart, ReaderPage } from '../page';
import { firstLine } from '../place-line';
import { speechBlocks } from './blocks';
import { PlayerBar } from './player-bar';
import { SpokenMark } from './spoken-mark';
import { type Manner, VoiceSpeaker } from './voice-speaker';
import { MachineVoices, voicePlatform, voicesFor, voiceToSay } from './voices';

/** Reading aloud, from the first sentence on the screen or from what is selected, to the end of the article. */
export class Reading implements PagePart {
  readonly #page: ReaderPage;
  readonly #speech = window.speechSynthesis;
  readonly #machine = new MachineVoices(this.#speech);
  readonly #mark: SpokenMark;
  #setup: AloudSetup | undefined;
  #voices: readonly SpeechSynthesisVoice[] = [];
  #bar: PlayerBar | undefined;
  #escape: Disposable | undefined;
  #sentences: readonly Sentence[] = [];
  #recital: Recital | undefined;
  #article: ArticleId | undefined;
  /** Counts what was asked for: a start that comes late is no longer wanted. */
  #turn = 0;
  /** The listener has asked for the sentence that comes now. */
  #isLed = false;
  /** What stands in the bar until something else happens. */
  #note = '';

  constructor(page: ReaderPage) {
    this.#page = page;
    this.#mark = new SpokenMark(page);
    page.article.addEventListener('click', event => this.#clicked(event));
    // VS Code throws the page of a hidden tab away; a voice would go on without it.
    window.addEventListener('pagehide', () => this.stop());
  }

  /** The same article, changed, is read on; another one is not begun. */
  show({ article }: ReaderView): void {
    if (article?.id !== this.#article) this.stop();
    const { state } = this.#recital ?? {};
    if (!state || state.kind === 'over') return;
    const was = this.#sentences[state.at];
    this.#read();
    const at = was && sameSentence(this.#sentences, was, state.at);
    if (at === undefined) this.stop();
    else this.#recital?.adopt(this.#sentences, at);
  }

  toggle(): void {
    if (this.#bar) this.stop();
    else void this.start();
  }

  async start(): Promise<void> {
    const { view, channel } = this.#page;
    if (!view?.article) return;
    const turn = ++this.#turn;
    const id = view.article.id;
    const setup = await channel.call('aloudSetup', [id]);
    if (turn !== this.#turn || this.#page.view?.article?.id !== id) return;
    this.#close();
    this.#setup = setup;
    this.#article = id;
    this.#open(setup);
    this.#voices = await this.#machine.known();
    if (turn !== this.#turn) return;
    this.#read();
    const first = sentenceAt(this.#sentences, this.#startingPlace());
    if (first === undefined) this.#refuse(setup.words.nothingToRead);
    else if (!this.#mannerFor(this.#mainLanguage)) this.#refuse(this.#noVoice(setup, this.#mainLanguage));
    else this.#recite(first);
  }

  stop(): void {
    this.#turn++;
    this.#close();
  }

  #close(): void {
    const hadFocus = this.#bar?.element.contains(document.activeElement) ?? false;
    const wasOpen = this.#bar !== undefined;
    const recital = this.#recital;
    this.#recital = undefined;
    this.#bar?.element.remove();
    this.#bar = undefined;
    this.#escape?.dispose();
    this.#note = '';
    recital?.stop();
    this.#mark.show(undefined, false);
    if (wasOpen && this.#article) void this.#page.channel.call('speaks', [this.#article, false]);
    if (hadFocus) this.#page.article.focus({ preventScroll: true });
  }

  #read(): void {
    const lang = this.#page.view?.article?.lang ?? 'en';
    this.#sentences = articleSpeech(this.#page.text.text, speechBlocks(this.#page, lang), lang);
  }

  #open({ words }: AloudSetup): void {
    this.#bar = new PlayerBar(words, {
      playOrPause: () => this.#playOrPause(),
      skip: by => {
        this.#isLed = true;
        this.#recital?.skip(by);
      },
      stop: () => this.stop(),
      setRate: rate => this.#choose({ rate }),
      setVoice: voice => this.#choose({ voice }),
    });
    // What stands above it comes behind it: see aloud.css.
    required('readerLayout').after(this.#bar.element);
    this.#escape = this.#page.escape.push(() => this.stop());
    this.#note = words.looking;
    this.#draw();
    if (this.#article) void this.#page.channel.call('speaks', [this.#article, true]);
  }

  /** Says in the bar why there is nothing to hear; who does not see it hears it from the screen reader. */
  #refuse(why: string): void {
    this.#note = why;
    this.#draw();
    this.#page.announce(why);
    this.#bar?.focus();
  }

  #recite(from: number): void {
    this.#recital = new Recital(this.#sentences, new VoiceSpeaker(this.#speech, lang => this.#mannerFor(lang)), {
      changed: state => this.#changed(state),
      isShown: sentence => this.#mannerFor(sentence.lang) !== undefined && this.#isShown(sentence),
    });
    const missing = this.#sentences.find(({ lang }) => !this.#mannerFor(lang));
    this.#note = missing && this.#setup ? this.#noVoice(this.#setup, missing.lang) : '';
    this.#isLed = true;
    this.#recital.sayFrom(from);
    this.#bar?.focus();
  }

  #changed(state: RecitalState): void {
    if (state.kind === 'over') {
      // `#close` has already let go of the one it stops.
      if (this.#recital) this.stop();
      return;
    }
    this.#mark.show(this.#sentences[state.at]?.span, this.#isLed);
    this.#isLed = false;
    const { words } = this.#setup ?? {};
    if (words && (state.why === 'refused' || state.why === 'failed')) {
      this.#note = words[state.why];
      this.#page.announce(this.#note);
    }
    this.#draw();
  }

  #draw(): void {
    const { state } = this.#recital ?? {};
    const isOver = state === undefined || state.kind === 'over';
    const lang = isOver ? this.#mainLanguage : (this.#sentences[state.at]?.lang ?? this.#mainLanguage);
    this.#bar?.show({
      speaks: isOver ? undefined : state.kind === 'speaking',
      rate: this.#setup?.rate ?? 1,
      voices: voicesFor(this.#voices, lang),
      voice: this.#setup?.voices[lang] ?? '',
      note: this.#note,
    });
  }

  #playOrPause(): void {
    this.#isLed = true;
    this.#note = '';
    if (this.#recital?.state.kind === 'speaking') this.#recital.pause();
    else this.#recital?.resume();
  }

  /** Says the sentence again as it was chosen, and has the host remember it. */
  #choose({ rate, voice }: { readonly rate?: number; readonly voice?: string }): void {
    const [setup, article] = [this.#setup, this.#article];
    if (!setup || !article) return;
    const { state } = this.#recital ?? {};
    const at = state && state.kind !== 'over' ? state.at : undefined;
    const lang = (at === undefined ? undefined : this.#sentences[at]?.lang) ?? this.#mainLanguage;
    const { channel } = this.#page;
    if (rate !== undefined) void channel.call('keepSpeechRate', [article, rate]);
    if (voice !== undefined) void channel.call('keepVoice', [article, lang, voice]);
    this.#setup = {
      ...setup,
      ...(rate !== undefined && { rate }),
      ...(voice !== undefined && { voices: { ...setup.voices, [lang]: voice } }),
    };
    if (this.#recital) {
      this.#recital.again();
      this.#draw();
    } else if (this.#mannerFor(lang)) this.#recite(sentenceAt(this.#sentences, this.#startingPlace()) ?? 0);
  }

  #mannerFor(lang: SpeechLanguage): Manner | undefined {
    const { rate = 1, voices = { ko: '', en: '' } } = this.#setup ?? {};
    const voice = voiceToSay(this.#voices, lang, voices);
    return voice && { voice, rate };
  }

  get #mainLanguage(): SpeechLanguage {
    const korean = this.#sentences.filter(({ lang }) => lang === 'ko').length;
    return korean * 2 >= this.#sentences.length && korean > 0 ? 'ko' : 'en';
  }

  #noVoice({ words }: AloudSetup, lang: SpeechLanguage): string {
    const isOnlyNetwork = voicesFor(this.#voices, lang).length > 0;
    const remedy = isOnlyNetwork ? words.onlyNetwork : words.install[voicePlatform(navigator.userAgent)];
    return `${words.noVoice[lang]} ${remedy}`;
  }

  /** What is selected, else the first line on the screen. */
  #startingPlace(): number {
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const selected = range && this.#page.text.offsetOf(range.startContainer, range.startOffset);
    return selected ?? firstLine(this.#page)?.at ?? 0;
  }

  /** Neither in a closed fold nor in a tab that is not chosen. What tools show in its place counts as shown. */
  #isShown({ span }: Sentence): boolean {
    const holder = this.#page.text.rangeOf(span).startContainer.parentElement;
    return (holder?.closest('.math, figure') ?? holder)?.checkVisibility() ?? false;
  }

  #clicked(event: MouseEvent): void {
    if (!this.#recital || !isClickOnWords(event)) return;
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
    const place = caret && this.#page.text.offsetOf(caret.offsetNode, caret.offset);
    const at = typeof place === 'number' ? sentenceAt(this.#sentences, place) : undefined;
    if (at === undefined) return;
    this.#note = '';
    this.#recital.sayFrom(at);
  }
}
