/** The shapes of a Korean verb (용언), each of which asks for endings of its own. */
import { compose, decompose } from './jamo';

/**
 * `stem` 하-고, `adnominal` 한, `prospective` 할, `nominal` 함, `polite` 합-니다, `infinitive` 해, `past` 했-다.
 */
export type VerbForm = 'stem' | 'adnominal' | 'prospective' | 'nominal' | 'polite' | 'infinitive' | 'past';

/**
 * The forms of a verb from its stem and its infinitive (어간, 연결형): of `하` and `해` they are 하, 한, 할, 함, 합, 해 and 했; of
 * `받` and `받아` they are 받, 받은, 받을, 받음, 받습, 받아 and 받았.
 */
export function verbForms(stem: string, infinitive: string): readonly (readonly [VerbForm, string])[] {
  const isOpen = decompose(stem.slice(-1))?.jongseong === '';
  const closed = (final: string, otherwise: string) => (isOpen ? withFinal(stem, final) : stem + otherwise);
  return [
    ['stem', stem],
    ['adnominal', closed('ㄴ', '은')],
    ['prospective', closed('ㄹ', '을')],
    ['nominal', closed('ㅁ', '음')],
    ['polite', closed('ㅂ', '습')],
    ['infinitive', infinitive],
    ['past', withFinal(infinitive, 'ㅆ')],
  ];
}

function withFinal(word: string, jongseong: string): string {
  const last = decompose(word.slice(-1));
  return word.slice(0, -1) + ((last && compose({ ...last, jongseong })) ?? '');
}
