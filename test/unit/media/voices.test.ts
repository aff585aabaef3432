import assert from 'node:assert/strict';
import { MachineVoices, voiceToSay } from '../../../media/reader/aloud/voices';

const voice = (name: string, lang: string, localService = true) =>
  ({ name, voiceURI: name, lang, localService, default: false }) as SpeechSynthesisVoice;
const SORA = voice('Sora', 'ko-KR');
const ALEX = voice('Alex', 'en-US');
const CLOUD = voice('Cloud', 'ko-KR', false);
const NOBODY = { ko: '', en: '' };

describe('the voice of a sentence', () => {
  const said = (voices: readonly SpeechSynthesisVoice[], lang: 'ko' | 'en', chosen = NOBODY) =>
    voiceToSay(voices, lang, chosen)?.name;

  it('is one of its language, and a Korean one where English has none', () => {
    assert.equal(said([SORA, ALEX], 'en'), 'Alex');
    assert.equal(said([SORA], 'en'), 'Sora');
    assert.equal(said([ALEX], 'ko'), undefined);
  });

  it('is a service only where it was chosen for this very language', () => {
    const chosen = { ko: 'Cloud', en: '' };
    assert.equal(said([CLOUD, SORA], 'ko', chosen), 'Cloud');
    assert.equal(said([CLOUD, SORA], 'en', chosen), 'Sora');
    assert.equal(said([CLOUD], 'en', chosen), undefined);
  });
});

describe('the voices of a machine', () => {
  class Speech extends EventTarget {
    voices: SpeechSynthesisVoice[] = [];
    listeners = 0;
    getVoices = () => this.voices;
    override addEventListener(...all: Parameters<EventTarget['addEventListener']>): void {
      this.listeners++;
      super.addEventListener(...all);
    }
  }

  it('are waited for once, and found whenever they come', async () => {
    const speech = new Speech();
    const machine = new MachineVoices(speech as unknown as SpeechSynthesis);
    const [first, second] = [machine.known(), machine.known()];
    assert.equal(speech.listeners, 1);
    speech.dispatchEvent(new Event('voiceschanged'));
    assert.deepEqual(await Promise.all([first, second]), [[], []]);
    assert.deepEqual(await machine.known(), []);
    speech.voices = [SORA];
    assert.deepEqual(await machine.known(), [SORA]);
    assert.equal(speech.listeners, 1);
  });
});
