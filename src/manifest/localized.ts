/** A user-visible string of the manifest in every language Seoga speaks. English goes to package.nls.json, Korean to package.nls.ko.json. */
export interface Localized {
  readonly en: string;
  readonly ko: string;
}
