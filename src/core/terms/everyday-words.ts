/**
 * English words that are also names of terms: `rag`, `go`, `swift`. Only words that people write in running text without thinking
 * of computers; `token` and `node` are names in small letters too. A name of people is written with its capital.
 */
const EVERYDAY = new Set(
  `am an as at be by do go he hi if in is it me my no of oh on or so to up us we
   ace act add ago aid aim air all and any apt arc are arm art ash ask ate awe bad bag ban bar bat bay bed bee beg bet
   bid big bit boa bow box boy bud bun but buy cab can car cat cot cow cry cub cup cut dad dam day den did die dig dim
   dip dog dot dry due dug dye ear eat egg ego elf elm end era eve eye fan far fat fed fee few fig fin fir fit fix flu
   fly foe fog for fox fun fur gas get god got gum gun gut guy gym had ham has hat hay hem hen her hid him hip his hit
   hog hot how hug hut ice ill ink inn its jam jar jaw jet job jog joy jug kid kin lab lad lap law lay led leg let lid
   lie lip lit lot low mad man mar mat may men met mix mob mom mop mud mug nap new nil nod nor not now nun nut oak oar
   oat odd off oil old one our out owe owl own pad pal pan par pat paw pay pea pen pet pie pig pin pit pop pot pro pub
   put rag ram ran rap rat raw ray red rib rid rim rip rob rod rot rub rug rum run rut rye sad sag sap sat saw say sea
   see set sew she shy sin sip sir sit six ski sky sly sob son soy spa spy sue sun tan tar tax tea ten the tie tin tip
   toe ton too top tow toy try tub tug two urn use van via vow war was wax way wed wet who why wig win wit woe won you
   acid also aunt away back bake bank bard bare bark base bath beam bear beat been bell belt bend best bird bite blow
   blue boat body bold bolt bone book boot born both bowl burn bush cage cake calm came camp cape care carp cast cave
   chef chin clam clap clay clip coal coat coin cold comb come cook cool cope crab crop cure dare dark dart dash dawn
   dear deep deer desk dime dine dirt dish dive done door dove down drag draw drop drum duck dull dusk dust each earn
   ease east easy else even ever face fact fade fail fair fall fame farm fast fate fear feel feet fell felt fire firm
   fish fist five flat flew flip foam fold fond food fool foot fork four free from full gave gaze gear gift girl give
   glad glow glue goat gold gone good grab gray grew grin grip grit grok grow gulf gulp hair half hall halt hand hang
   hard harm harp hate have head hear heat helm help here hero hide high hill hire hive hold hole home hope horn hour
   huge hung hunt hurt idea inch iron jade jazz jest joke jump june just keen keep kept kick kind king kiss kite knee
   knew know lace lack lady laid lake lamb lamp land last late lawn lazy lead leaf lean leap left lend less lift like
   lily limb lime line lion live loaf loan long look lord lose loss lost loud love luck lung made maid main make many
   mark mars mast mate meal mean meat meet melt mile milk mill mime mind mine mint miss mist moan mole mood moon more
   moss most moth move much must nail near neat neck need nest next nice nine none noon nose note oath obey once only
   onto open oral orca oven over pace pact paid pain pair palm park part pass past peak pear peel pick pile pine pink
   pint play plow poem poet pole pond poor pope pour pray pull pump pure rack raft rage raid rail rain rake ramp rang
   rare read real reap rest rice rich ride riot ripe rise road roar roll roof room rope rose ruby rude ruin rush rust
   safe saga sage said sail sake sale salt same sand sang save seal seat seek seem seen self sell send sent shed ship
   shop shot show shut sick side sigh sign silk sing sink slam slip slow snap snow soap soar sofa soft soil sold sole
   some song soon soul soup spam spin spit spot star stay stem stir stop such suit sure swan swap swim tail take tale
   talk tall tame tear tell tend tent than that them then they thin this tide tidy till time tiny tire toll took toss
   tour town trap tray true tube tuna tune turn twin ugly upon used vase vast very vest vine wage wait wake walk wall
   wand want ward warm warn wash wave weak wear week weep well went were west what when whip wide wife wild will wind
   wine wing wipe wise wish with wolf wood wool wore work worm worn wrap year yell your zeal zero zoom
   brave chrome claim coral ember express falcon flame flash flask ghost grunt harbor linear meteor notion opera order
   pearl phoenix pulsar puppet react safari slack solid spark spring steam storm summer swarm swift taste unity
   whisper winter
   Ada Bert Eva Kai Lora Max Moe`.split(/\s+/),
);

/**
 * Whether this is a word that people write without meaning any term: `rag`, `It` at the head of a sentence, the name `Lora`, a
 * letter alone. Never one in capitals.
 */
export function isEverydayWord(written: string): boolean {
  if (EVERYDAY.has(written) || /^[a-z]$/.test(written)) return true;
  return /^[A-Z][a-z]/.test(written) && EVERYDAY.has(written.toLowerCase());
}
