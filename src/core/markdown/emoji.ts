import type { MarkdownIt, StateInline } from 'markdown-it';

/** The names that articles use; any other stays as it is written. */
const emoji = new Map(
  `tada 🎉 rocket 🚀 sparkles ✨ fire 🔥 bug 🐛 memo 📝 warning ⚠️ bulb 💡 star ⭐ star2 🌟 boom 💥 zap ⚡ lock 🔒 key 🔑 link 🔗
  package 📦 wrench 🔧 hammer 🔨 gear ⚙️ books 📚 book 📖 bookmark 🔖 pencil ✏️ pencil2 ✏️ mag 🔍 eyes 👀 wave 👋 clap 👏 pray 🙏
  muscle 💪 ok_hand 👌 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 raised_hands 🙌 heart ❤️ blue_heart 💙 broken_heart 💔
  100 💯 +1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 smile 😄 smiley 😃 grin 😁 laughing 😆 joy 😂 wink 😉 blush 😊 sunglasses 😎 thinking 🤔
  cry 😢 sob 😭 sweat_smile 😅 scream 😱 rage 😡 heart_eyes 😍 see_no_evil 🙈 robot 🤖 ghost 👻 skull 💀 poop 💩 check ✔️
  white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ question ❓ exclamation ❗
  bangbang ‼️ information_source ℹ️ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 construction 🚧 rotating_light 🚨 arrow_right ➡️
  arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_forward ▶️ recycle ♻️ globe_with_meridians 🌐 earth_asia 🌏 computer 💻 iphone 📱
  email 📧 envelope ✉️ calendar 📆 date 📅 clock1 🕐 hourglass ⌛ alarm_clock ⏰ bell 🔔 loudspeaker 📢 mega 📣 speech_balloon 💬
  thought_balloon 💭 art 🎨 movie_camera 🎥 camera 📷 musical_note 🎵 trophy 🏆 medal 🏅 gift 🎁 beer 🍺 beers 🍻 coffee ☕ pizza 🍕
  cat 🐱 dog 🐶 snake 🐍 whale 🐳 penguin 🐧 elephant 🐘 crab 🦀 sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 seedling 🌱
  evergreen_tree 🌲 four_leaf_clover 🍀 kr 🇰🇷 us 🇺🇸 jp 🇯🇵`
    .trim()
    .split(/\n\s*/)
    .join(' ')
    .match(/\S+ \S+/gu)
    ?.map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

/** `:tada:` in a sentence. */
export function emojiNames(md: MarkdownIt): void {
  md.inline.ruler.after('emphasis', 'emoji', emojiRule);
}

const name = /(?<![\p{L}\p{N}:]):([a-z\d_+-]{1,30}):(?![\p{L}\p{N}:])/uy;

function emojiRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== ':') return false;
  name.lastIndex = state.pos;
  const shown = emoji.get(name.exec(state.src)?.[1] ?? '');
  if (shown === undefined || name.lastIndex > state.posMax) return false;
  if (!silent) state.push('text', '', 0).content = shown;
  state.pos = name.lastIndex;
  return true;
}
