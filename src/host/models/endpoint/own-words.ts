/**
 * What we say ourselves about what a server sent, where it says nothing: the `detail` of a failure. In English for the log;
 * `failureSentence` has it in the user's language.
 */
export const OWN_WORDS = {
  cutOff: 'The answer was cut off.',
  tooLarge: 'The answer is too large.',
  noJson: 'The server sent no JSON.',
  noList: 'The server lists no models.',
  badCall: 'The call of a tool cannot be read.',
  webPage: 'There is a web page at this address.',
} as const;

export type OwnWords = (typeof OWN_WORDS)[keyof typeof OWN_WORDS];
