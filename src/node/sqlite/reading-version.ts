/**
 * How articles are read into the store. Raise it with every change after which an unchanged file gives other facts (`readArticle`),
 * another plain text (`plainBody`) or other tokens (`textTokens`): what earlier versions stored is made anew then.
 */
export const READING_VERSION = 5;
