/** Sentences that say what something is, in English: `X is a ...`, `X refers to ...`, `X (Y) is the process of ...`. */
import { isAbbreviation } from './abbreviation';
import type { Definition } from './definition';
import { englishName, singular } from './english-name';
import type { TermNames } from './names';

const OPENING =
  /^(?:[-–•]\s+|["'“‘]|(?:in (?:short|other words|programming|computing|computer science|software (?:development|engineering)|[A-Z][A-Za-z.]{1,14})|simply put|at its core|basically|essentially|so|first|by definition|put simply|briefly),\s+)+/i;

const SAYS =
  /^(?<article>(?:An?|The|a|an|the)\s+)?(?<name>[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ'’.+#/ -]{1,60}?)["”’]?(?:\s\((?<inside>[^()]{2,80})\))?["”’]?,?\s(?<verb>is|are|refers to|means|stands for|describes|denotes)\s(?<rest>.{12,})$/;

const KINDS = new Set(
  `process method methods technique techniques function functions type types form framework library tool tools toolkit pattern patterns principle practice
  protocol language standard concept set collection mechanism algorithm system service platform format feature approach model structure component
  object class interface operator property attribute element hook command database engine environment runtime compiler interpreter parser utility
  program software application architecture paradigm strategy measure metric unit act action ability state process condition value variable keyword
  syntax file directory server client proxy layer network attack vulnerability exploit test artifact package module plugin extension api specification
  abstraction representation sequence series group list array tree graph node container instance image cluster store storage cache queue
  stream buffer signal event task job thread piece technology methodology discipline field branch subset superset kind version
  resource account container directive selector rule function method statement expression block construct primitive wrapper script
  distribution manager orchestrator monitor debugger builder bundler linter generator solution superclass trait protocol contract mapping index key
  identifier token field record document message request response header certificate license flag parameter argument callback closure decorator
  dependency relationship pipeline workflow workload procedure routine operation transformation conversion calculation formula`.split(
    /\s+/,
  ),
);

/** What praises a thing, or gives it a place among others, says little about what it is. */
const REMARK =
  /^(?:[a-z]+ )?(?:(?:one|some) of|an? (?:very |really |extremely |truly )?(?:core|important|crucial|essential|vital|critical|key|great|good|perfect|excellent|nice|fantastic|powerful way|fundamental (?:part|aspect)|integral|big|huge|common|popular way|pivotal|must|new|lot|bit|few|couple|little|simple example|example|result|part|way|thing))\b/;

/** What a sentence defines: `'Dependency injection (DI) is a technique in which...'` defines dependency injection. */
export function englishDefinition(sentence: string): Definition | undefined {
  const said = sentence.replace(OPENING, '');
  const groups = SAYS.exec(said.slice(0, 400))?.groups;
  if (!groups) return undefined;
  const { article = '', name: written = '', verb = '', rest = '', inside } = groups;
  const names = nameOf(written, verb);
  if (!names) return undefined;
  const name = names.en ?? names.abbr ?? '';
  // `The framework is a...` tells of one that was named before; `The Strangler Fig pattern is a...` names one.
  const isPointing = /^the\s/i.test(article) && !/^\S*[A-Z]/.test(name);
  if (isPointing) return undefined;
  if (/^(?:refers|stands|denotes)/.test(verb)) return { names, strength: 'strong' };
  if (verb === 'means' || verb === 'describes') return { names, strength: article === '' ? 'weak' : 'fair' };
  const kind = kindIn(rest);
  if (kind === undefined) return undefined;
  if (REMARK.test(rest)) return { names, strength: 'weak' };
  // `that`, `which`, `for`: what tells it from others of its kind.
  const isTold = /\b(?:that|which|where|in which|for|of|used|designed|to|by)\b/.test(rest);
  const isProper = /[A-Z].*[A-Z]|^[A-Z].* /.test(name) || inside !== undefined;
  if (!isTold) return { names, strength: 'weak' };
  return {
    names,
    strength: kind === 'kind' ? (isProper || article !== '' || name.includes(' ') ? 'strong' : 'fair') : 'weak',
  };
}

/** What a heading asks for: `'What is the event loop?'` */
export function englishQuestion(heading: string): TermNames | undefined {
  const groups =
    /^(?:[\d.]+\s+)?(?:so,? )?(?:what(?:['’]s| is| are| exactly (?:is|are))|understanding|introduction to|definition of) (?:an? |the )?(?<name>[A-Za-z0-9À-ɏ'’.+#/ -]{2,50}?)(?:\s\([^()]{2,60}\))?(?<mark>\?*)$/i.exec(
      heading.trim(),
    )?.groups;
  if (!groups) return undefined;
  return nameOf(groups['name'] ?? '', / are /i.test(heading) ? 'are' : 'is');
}

function kindIn(rest: string): 'kind' | 'other' | undefined {
  const article = /^(?:(?:simply|basically|essentially|just|also|actually)\s)?(?:an?|the|any|one of the)\s/.exec(
    rest,
  )?.[0];
  const words = rest
    .slice(article?.length ?? 0, 120)
    .split(/[\s,;:.]+/)
    .slice(0, 8);
  const until = words.findIndex(word => /^(?:that|which|where|for|of|used|designed|to|by|in|with|who|and)$/.test(word));
  const head = until < 0 ? words : words.slice(0, until);
  // `Closures are functions that...`, and not `Lists are usually preferred over arrays`.
  if (
    article === undefined &&
    (!/s$/.test(head.at(-1) ?? '') || head.some(word => /(?:ly|ed|over|not|more|less|as|at|on)$/.test(word)))
  )
    return undefined;
  const last = head.at(-1)?.toLowerCase() ?? '';
  if (KINDS.has(last) || KINDS.has(singular(last))) return 'kind';
  return article === undefined ? undefined : 'other';
}

function nameOf(written: string, verb: string): TermNames | undefined {
  const name = written.trim();
  if (isAbbreviation(name)) return { abbr: name };
  const en = englishName(verb === 'are' ? singular(name) : name);
  return en === undefined ? undefined : { en };
}
