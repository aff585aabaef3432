import type { LanguageRegistration } from '@shikijs/core';
import { fenceLanguage } from '../core/markdown/fence-language';

type Load = () => Promise<{ readonly default: LanguageRegistration[] }>;

/** The grammars that ship: every language met in 6,218 real articles, and its neighbours. Each loads when first asked for. */
const GRAMMARS: Readonly<Record<string, Load>> = {
  apache: () => import('@shikijs/langs/apache'),
  bat: () => import('@shikijs/langs/bat'),
  c: () => import('@shikijs/langs/c'),
  clojure: () => import('@shikijs/langs/clojure'),
  cmake: () => import('@shikijs/langs/cmake'),
  cpp: () => import('@shikijs/langs/cpp'),
  csharp: () => import('@shikijs/langs/csharp'),
  css: () => import('@shikijs/langs/css'),
  dart: () => import('@shikijs/langs/dart'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  elixir: () => import('@shikijs/langs/elixir'),
  go: () => import('@shikijs/langs/go'),
  graphql: () => import('@shikijs/langs/graphql'),
  groovy: () => import('@shikijs/langs/groovy'),
  haskell: () => import('@shikijs/langs/haskell'),
  html: () => import('@shikijs/langs/html'),
  http: () => import('@shikijs/langs/http'),
  ini: () => import('@shikijs/langs/ini'),
  java: () => import('@shikijs/langs/java'),
  javascript: () => import('@shikijs/langs/javascript'),
  json: () => import('@shikijs/langs/json'),
  jsonc: () => import('@shikijs/langs/jsonc'),
  jsx: () => import('@shikijs/langs/jsx'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  latex: () => import('@shikijs/langs/latex'),
  less: () => import('@shikijs/langs/less'),
  lua: () => import('@shikijs/langs/lua'),
  make: () => import('@shikijs/langs/make'),
  markdown: () => import('@shikijs/langs/markdown'),
  nginx: () => import('@shikijs/langs/nginx'),
  'objective-c': () => import('@shikijs/langs/objective-c'),
  php: () => import('@shikijs/langs/php'),
  powershell: () => import('@shikijs/langs/powershell'),
  prisma: () => import('@shikijs/langs/prisma'),
  properties: () => import('@shikijs/langs/properties'),
  proto: () => import('@shikijs/langs/proto'),
  pug: () => import('@shikijs/langs/pug'),
  python: () => import('@shikijs/langs/python'),
  r: () => import('@shikijs/langs/r'),
  ruby: () => import('@shikijs/langs/ruby'),
  rust: () => import('@shikijs/langs/rust'),
  sass: () => import('@shikijs/langs/sass'),
  scala: () => import('@shikijs/langs/scala'),
  scss: () => import('@shikijs/langs/scss'),
  shellscript: () => import('@shikijs/langs/shellscript'),
  solidity: () => import('@shikijs/langs/solidity'),
  sql: () => import('@shikijs/langs/sql'),
  svelte: () => import('@shikijs/langs/svelte'),
  swift: () => import('@shikijs/langs/swift'),
  terraform: () => import('@shikijs/langs/terraform'),
  toml: () => import('@shikijs/langs/toml'),
  tsx: () => import('@shikijs/langs/tsx'),
  typescript: () => import('@shikijs/langs/typescript'),
  viml: () => import('@shikijs/langs/viml'),
  vue: () => import('@shikijs/langs/vue'),
  xml: () => import('@shikijs/langs/xml'),
  yaml: () => import('@shikijs/langs/yaml'),
  zig: () => import('@shikijs/langs/zig'),
};

/** Languages whose grammar goes by another name. */
const GRAMMAR_NAMES: Readonly<Record<string, string>> = {
  dockerfile: 'docker',
  makefile: 'make',
  'objective-cpp': 'objective-c',
};

/** The grammar for a fence name, in any case: `grammarOf('TS')` is `typescript`; undefined for one that does not ship. */
export function grammarOf(written: string): string | undefined {
  const language = fenceLanguage(written);
  const grammar = Object.hasOwn(GRAMMAR_NAMES, language) ? (GRAMMAR_NAMES[language] ?? language) : language;
  return Object.hasOwn(GRAMMARS, grammar) ? grammar : undefined;
}

export async function loadGrammar(grammar: string): Promise<LanguageRegistration[]> {
  return (await GRAMMARS[grammar]?.())?.default ?? [];
}
