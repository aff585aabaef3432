/** Where an English name begins and ends in running text. */

const MOST_WORDS = 5;
const LONGEST = 48;

/** Words that begin no name: they point, ask, count or link. */
const NO_BEGINNING = new Set(
  `a an the this that these those it its he she his her their they them we you your our my i me us there here what which who whom whose where when
  why how one two three four five each every some any all both many most much more few several other another such same no not none nothing something
  everything anything and or but nor so yet if then else than as at by for from in into of off on onto out over under up with without within to toward
  between among about above below after before during until since while because although though unless once again also always never often sometimes
  usually maybe perhaps only just even still already now today tomorrow yesterday later first second third last next previous following finally however
  therefore thus hence instead otherwise meanwhile moreover furthermore additionally similarly likewise overall basically generally typically specifically
  fortunately unfortunately sure yes let let's lets please note like unlike using doing having being getting making is are was were be been do does did can
  could will would shall should may might must has have had see say says said called named known whether either neither e.g i.e etc eg ie vs via per
  good better best great big bigger small smaller simple easy hard new old main key common popular typical possible important different similar various
  certain particular whole entire real actual current final original default basic general specific single sole lone perfect nice useful helpful powerful
  quick fast slow early late long short full empty right wrong true false people everyone someone anyone nobody users user developers developer
  everybody life time times today's things thing way ways lot lots bit part parts point points case cases reason reasons result results example examples
  problem problems solution solutions answer answers question questions idea ideas goal goals step steps option options choice choices advantage benefit
  benefits difference differences purpose rest kind sort type types number value values name names line lines word words code app apps application file files
  article tutorial guide post section chapter lesson video course book page project author team company site website blog world job work
  end start beginning top bottom side place image output input order size set list note tip warning step approach process method function class object
  feature features data content user's thanks hello hi welcome congratulations read write click choose select create add remove use run open make build
  managing handling creating understanding adding writing running implementing deploying working setting choosing improving
  learn try take get go come keep give find think know want need mean means meaning imagine consider remember suppose assume`.split(
    /\s+/,
  ),
);

/** Words that end none. */
const NO_END = new Set(
  'a an the of in on at to for from with by as and or but is are was were be it that this which who not also one thing way'.split(
    ' ',
  ),
);

/** `item.name`, `useEffect`, `MyClassName`, `src/app`; `iOS`, `gRPC` and `TCP/IP` are names. */
const OF_CODE = /[a-z)]\.[A-Za-z]|\.$|^\d+$|['’]s$|^[a-z]+[A-Z](?![A-Z])|[a-z][A-Z][a-z]+[A-Z]|[a-z]\/|\/[a-z]/;

/**
 * An English name as it should be written, or undefined where the words are none: `englishName('Dependency Injection')` is one,
 * `englishName('this method')` is not.
 */
export function englishName(text: string): string | undefined {
  const name = text.trim().replace(/\s+/g, ' ');
  const words = name.split(' ');
  if (name.length < 2 || name.length > LONGEST || words.length > MOST_WORDS) return undefined;
  // Names of things in code are looked up in their documentation, not in a glossary.
  if (!/^[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ'’.+#/ -]*$/.test(name) || !/[A-Za-z]{2}|^[A-Z]/.test(name)) return undefined;
  if (OF_CODE.test(name.replace(/(?<=[A-Za-z\d])\.(?:js|net)$/i, ''))) return undefined;
  const [first = '', last = ''] = [words[0]?.toLowerCase(), words.at(-1)?.toLowerCase()];
  const isNamed = !NO_BEGINNING.has(first) && !NO_END.has(last);
  return isNamed && !words.slice(1, -1).some(word => NOT_INSIDE.has(word.toLowerCase())) ? name : undefined;
}

/** Words that a name does not go over: a sentence does. */
const NOT_INSIDE = new Set(
  `is are was were be been being has have had do does did can could will would should may might must that which who whose where when if because it its you
  we they he she this these those not n't your our their my using uses used called in on by with at from into over under between about than or but so a an the`.split(
    /\s+/,
  ),
);

/** A name in the singular, where its verb says that it is in the plural: `singular('Closures')` is `'Closure'`. */
export function singular(name: string): string {
  if (/(?:ss|us|is|[A-Z]S)$/.test(name) || !/[a-z]s$|[A-Z]s$/.test(name)) return name;
  if (/[^aeiou]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(name) ? name.slice(0, -2) : name.slice(0, -1);
}
