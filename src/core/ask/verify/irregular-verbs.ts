/** English verbs whose past is another word: `took` and `taken` are `take`. */
const VERBS = `
arise arose arisen|awake awoke awoken|become became|begin began begun|bend bent|bind bound|bite bit bitten|blow blew blown|break broke broken
bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|fly flew flown|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung
hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|lend lent|lose lost|make made|mean meant|meet met
overcome overcame|override overrode overridden|overtake overtook overtaken|overwrite overwrote overwritten|pay paid|rebuild rebuilt|redo redid redone
rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sleep slept|slide slid|speak spoke spoken
speed sped|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written
`;

const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.trim()
    .split(/[|\n]/)
    .flatMap(line => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map(form => [form, base] as const);
    }),
);

/** The verb of which a word is a form: `baseOf('chosen')` is `choose`; any other word is its own. Lower case. */
export function baseOf(word: string): string {
  return BASES.get(word) ?? word;
}
