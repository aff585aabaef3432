import { type ImageSize, type PictureWords, remoteImage } from '../../src/protocol/reader-images';
import { element } from '../kit/dom';
import { icon } from '../kit/icon';

/** From this size on, in pixels, an image is worth enlarging, and its place has room for words; smaller ones are signs in a line. */
const LARGE = 96;

/** What places of images need from the part of the page that holds them together. */
interface ImageActions {
  readonly words: PictureWords;
  /** The user pressed the button that loads the images of this site. */
  allow(origin: string, place: HTMLElement): void;
  /** An image has come; `place` is the image itself where it is one of the library. */
  loaded(image: HTMLImageElement, place: HTMLElement): void;
}

interface Watched {
  /** The size it had when it was last seen; zeros where that is not known. */
  readonly remembered: ImageSize;
  readonly actions: ImageActions;
}

/** Puts into the place of an image on another site what may stand there: the image, or the button that loads it. */
export function fillPlace(place: HTMLElement, facts: Watched & { readonly allowed: readonly string[] }): void {
  const { words, allow } = facts.actions;
  const { src = '', width } = place.dataset;
  const alt = place.textContent ?? '';
  const isSign = isSignIn(place, facts.remembered);
  const remote = remoteImage(src);
  const text = element('span', { class: 'image-alt' });
  // The words move as they are: ranges may lie in them.
  text.append(...place.childNodes);
  place.append(text);
  // What has a button in it is no picture to a screen reader.
  place.removeAttribute('role');
  place.removeAttribute('aria-label');
  place.classList.toggle('in-line', isSign);
  if (remote && facts.allowed.includes(remote.origin)) {
    const image = element('img', { alt, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
    image.dataset['tool'] = '';
    if (place.title !== '') image.title = place.title;
    const [ownWidth, ownHeight] = sizeOf(place) ?? [Number(width ?? 0), 0];
    if (ownWidth > 0) image.width = ownWidth;
    if (ownHeight > 0) image.height = ownHeight;
    text.ariaHidden = 'true';
    place.classList.add('shown');
    place.append(image);
    watchImage(image, place, facts);
    // Last: what is said of an image after its source may come too late.
    image.src = remote.url;
    return;
  }
  const [ownWidth, ownHeight] = sizeOf(place) ?? facts.remembered;
  if (ownWidth > 0 && ownHeight > 0 && !isSign) {
    place.classList.add('sized');
    place.style.setProperty('--image-width', `${ownWidth}px`);
    place.style.setProperty('--image-ratio', `${ownWidth} / ${ownHeight}`);
  }
  if (!remote) {
    place.append(element('span', { class: 'image-note', 'data-tool': '' }, words.unloadable.replace('{0}', src)));
    return;
  }
  const label = words.load.replace('{0}', remote.origin.replace(/^https:\/\//, ''));
  const load = button(isSign ? icon('down') : label, event => {
    // Nothing but a user's own hand allows a site.
    if (event.isTrusted) allow(remote.origin, place);
  });
  if (isSign) Object.assign(load, { title: label, ariaLabel: label });
  place.append(load);
}

/** Keeps room for an image until it has come, and says so where it does not come. */
export function watchImage(image: HTMLImageElement, place: HTMLElement, { remembered, actions }: Watched): void {
  const isRemembered = !image.hasAttribute('width') && !image.hasAttribute('height') && remembered[0] > 0;
  if (isRemembered) [image.width, image.height] = remembered;
  image.classList.toggle('awaited', !image.hasAttribute('width'));
  const loaded = (): void => {
    place.classList.add('loaded');
    image.classList.remove('awaited');
    const { naturalWidth, naturalHeight } = image;
    if (isRemembered && (naturalWidth !== remembered[0] || naturalHeight !== remembered[1])) {
      // Another image by now.
      image.removeAttribute('width');
      image.removeAttribute('height');
    }
    actions.loaded(image, place);
  };
  image.addEventListener('load', loaded);
  image.addEventListener('error', () => sayFailed(image, place, actions.words));
  if (image.complete && image.naturalWidth > 0) loaded();
}

function sayFailed(image: HTMLImageElement, place: HTMLElement, words: PictureWords): void {
  // An image of the library says by itself what it would be; one in a place leaves that to the words of the place.
  const isOwn = image === place;
  const text = isOwn ? null : place.querySelector('.image-alt');
  const note = element('span', { class: 'image-note', 'data-tool': '' }, words.failed);
  const retry = button(words.retry, () => {
    note.remove();
    retry.remove();
    place.classList.remove('failed');
    text?.setAttribute('aria-hidden', 'true');
    image.hidden = false;
    image.loading = 'eager';
    const { src } = image;
    image.src = '';
    image.src = src;
  });
  place.classList.add('failed');
  text?.removeAttribute('aria-hidden');
  image.hidden = !isOwn;
  if (isOwn) image.after(note, retry);
  else place.append(note, retry);
}

/** A button of a place. It may lie in a link, which it does not follow. */
function button(text: string | Node, pressed: (event: MouseEvent) => void): HTMLButtonElement {
  const made = element('button', { class: 'image-load', type: 'button', 'data-tool': '' }, text);
  made.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    pressed(event);
  });
  return made;
}

/** Whether an image that has come is more than a sign in a line. */
export function isLarge({ naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return Math.max(naturalWidth, naturalHeight) >= LARGE;
}

/** The size an author gave, where both sides are said. */
export function sizeOf(place: HTMLElement): ImageSize | undefined {
  const { width = 0, height = 0 } = place.dataset;
  return Number(width) > 0 && Number(height) > 0 ? [Number(width), Number(height)] : undefined;
}

/** Whether a place stands among words, where a box would tear the line apart, or is too small for words of its own. */
function isSignIn(place: HTMLElement, remembered: ImageSize): boolean {
  const [width] = sizeOf(place) ?? remembered;
  const around = (place.closest('a') ?? place).parentElement?.childNodes ?? [];
  return (width > 0 && width < LARGE) || [...around].some(node => node instanceof Text && node.data.trim() !== '');
}
