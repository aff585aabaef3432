/** What an article says of itself: what comes next, what came before, where to read on; and what greets, and points at what is shown. */
const ANNOUNCES_EN =
  /^\(?(?:so,? |now,? |next,? |but |and |first,? |finally,? |then,? )?(?:in (?:this|the next|the following|today['’]s|last week['’]s|the previous|the last) (?:article|blog|post|tutorial|guide|section|chapter|video|lesson|course|handbook|part|piece|newsletter|step|example|project|book)|(?:we|i|you)(?:['’](?:ll|re going to)| will| are going to) (?:also |first |now |then |be |briefly )*(?:look|explore|cover|see|discuss|learn|dive|show|talk|walk|go|introduce|explain|highlight|start|use|take|build|create|provide|dig|examine|try|compare|find|get|need to know)|let['’]s|let (?:us|me)|before (?:we|i|you|diving|getting)|this (?:article|post|tutorial|guide|course|section|chapter|video|lesson|series|handbook|book|newsletter) |take a (?:closer )?look|have a look|(?:see|notice|note) (?:how|that the|below|above)|check ?out|feel free|congratulations|i hope|thanks|thank you|happy coding|good luck|welcome|hello|hi\b|hey\b|want to (?:know|learn)|as (?:you can see|shown|we saw)|updated for|the (?:course|article|post|guide|book) (?:covers|shows|includes)|please note|now that you|to (?:learn|read|find out|know) more|if you(?:['’]d| would) like to (?:learn|read|know|take)|(?:you can )?(?:learn|read|find) more|imagine|suppose|say you|btw|by the way)\b/i;
/** Shows what follows: something, where that is a list. */
const SHOWS =
  /^(?:so,? |and |but |finally,? )?(?:here(?:['’]s| is| are)|below (?:is|are|you)|these are|the following)\b/i;
const ANNOUNCES_KO =
  /(?:알아|살펴|들여다|짚어|다뤄|둘러|훑어|정리해|만들어|실습해|진행해|사용해|비교해|공유해|시작해|이야기해|얘기해|소개해|설명해|확인해|해)\s?(?:보겠|보도록|보려|보고자|볼게|볼까|보자|봅시다|봐요|봅니다|본다|봤습니다|보았습니다|봤는데|드리겠|드릴게)|(?:소개|설명|공유|정리|분석|이야기|얘기|시작|마무리|진행)(?:을|를)?\s?(?:하겠습니다|하려\s?합니다|하려고|할게요|하고자|하도록|합시다|한 글|한 내용)|다루겠습니다|마칩니다|(?:이|본|이번|지난|다음|오늘)\s?(?:글|포스트|포스팅|시간|장|편|회|기사|연재|시리즈)(?:에서|은|는|에는|에선)|안녕하세요|감사합니다|건투|부탁드|바랍니다|(?:위|아래|다음)(?:는|은|의|와|과)? ?(?:코드|그림|이미지|예제|예시|표|영상|사진|명령|내용)|(?:다음|아래)(?:과|와) 같(?:다|습니다|아요)/;
const ASKS = /[?？]["'”’」』)\]]*$/;
/** What goes on in what follows: a list, a table, code. */
const OPENS = /[:：]["'”’)\]]*$|(?:다음|아래)(?:과|와) 같(?:다|습니다|아요)\.?$/;
/** An aside of its own, such as the words of a link to a larger picture. */
const ASIDE = /^\([^()]*\)[.]?$/;
const ENDS = /[.!?。…:：]["'”’」』)\]]*$|(?:다|요|죠|까|음|함|됨|임)["'”’)\]]*$/;

/** Whether what follows belongs to this sentence: `세 가지는 다음과 같다.`, `It has two parts:` */
export function opensList(sentence: string): boolean {
  return OPENS.test(sentence);
}

/** Whether it stands beside the text: `(Larger picture)`. */
export function isAside(sentence: string): boolean {
  return ASIDE.test(sentence);
}

/** Whether a line says something, and is no caption or label: it ends as sentences do. */
export function isWhole(line: string): boolean {
  return ENDS.test(line) && !isAside(line);
}

/** Whether a sentence asks, and leaves the answer to others: `What is a cache?` */
export function asks(sentence: string): boolean {
  return ASKS.test(sentence);
}

/**
 * Whether a sentence says of its article what it does: `이 글에서는 캐시를 알아보겠습니다.`, `Let's look at an example.` One that a list follows
 * may show it: `Here are the two kinds:`
 */
export function announces(sentence: string, opens: boolean): boolean {
  return ANNOUNCES_EN.test(sentence) || ANNOUNCES_KO.test(sentence) || (!opens && SHOWS.test(sentence));
}
