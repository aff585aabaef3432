/**
 * Writes what VS Code reads about Seoga (`contributes`, activation events, `package.nls*.json`) from src/manifest.
 * With `--check` nothing is written, and a difference is an error: package.json is never edited by hand there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { HOVER_LANGUAGES } from '../core/terms/code-place';
import { schemaOf } from '../core/tools/tool-params';
import { commands } from '../manifest/commands';
import type { CommandSpec } from '../manifest/commands/command-spec';
import type { Localized } from '../manifest/localized';
import { menus } from '../manifest/menus';
import { MODEL_VENDOR } from '../manifest/model-vendor';
import { settings } from '../manifest/settings';
import type { SettingBounds } from '../manifest/settings/setting-bounds';
import type { SettingSpec } from '../manifest/settings/setting-spec';
import { type ToolSpec, tools } from '../manifest/tools';
import { CONTAINER, type ViewSpec, views, welcomes } from '../manifest/views';

const LANGUAGES = ['en', 'ko'] as const;
const NLS_FILES = { en: 'package.nls.json', ko: 'package.nls.ko.json' } as const;

/** Collects localized strings under their keys and leaves `%key%` in their place. */
class Strings {
  readonly #strings = new Map<string, Localized>();

  put(key: string, text: Localized): string {
    this.#strings.set(key, text);
    return `%${key}%`;
  }

  in(language: (typeof LANGUAGES)[number]): Record<string, string> {
    return Object.fromEntries([...this.#strings].map(([key, text]) => [key, text[language]]));
  }
}

const strings = new Strings();
strings.put('extension.displayName', { en: 'Seoga', ko: '서가 Seoga' });
strings.put('extension.description', {
  en: 'A reading room in the editor: find, read and use technical articles, in Korean and English.',
  ko: '편집기 안의 서재. 한국어와 영어로 된 기술 글을 찾고, 읽고, 코드에 활용합니다.',
});

function commandContribution([id, spec]: [string, CommandSpec]): object {
  return {
    command: id,
    title: strings.put(`command.${id}`, spec.title),
    category: strings.put('category', { en: 'Seoga', ko: '서가' }),
    ...(spec.icon && { icon: `$(${spec.icon})` }),
    ...(spec.enablement && { enablement: spec.enablement }),
  };
}

function paletteItem([id, spec]: [string, CommandSpec]): readonly object[] {
  if (spec.palette === undefined || spec.palette === 'always') return [];
  return [{ command: id, when: spec.palette === 'never' ? 'false' : spec.palette.when }];
}

function settingContribution(key: string, spec: SettingSpec): SettingBounds & Readonly<Record<string, unknown>> {
  const common = { scope: spec.scope, markdownDescription: strings.put(`setting.${key}`, spec.description) };
  switch (spec.type) {
    case 'boolean':
      return { type: 'boolean', default: spec.default, ...common };
    case 'integer':
    case 'number':
      return { type: spec.type, default: spec.default, minimum: spec.minimum, maximum: spec.maximum, ...common };
    case 'string':
      return { type: 'string', default: spec.default, ...common };
    case 'strings':
      return { type: 'array', items: { type: 'string' }, uniqueItems: true, default: spec.default, ...common };
    case 'globs':
      return { type: 'object', additionalProperties: { type: 'boolean' }, default: spec.default, ...common };
    case 'enum':
      return {
        type: 'string',
        enum: spec.values,
        markdownEnumDescriptions: spec.values.map(value =>
          strings.put(`setting.${key}.${value}`, spec.valueDescriptions[value] ?? { en: value, ko: value }),
        ),
        default: spec.default,
        ...common,
      };
  }
}

function toolContribution([name, spec]: [string, ToolSpec]): object {
  return {
    name,
    toolReferenceName: spec.referenceName,
    canBeReferencedInPrompt: true,
    displayName: strings.put(`tool.${name}`, spec.name),
    userDescription: strings.put(`tool.${name}.description`, spec.description),
    modelDescription: spec.modelDescription,
    icon: `$(${spec.icon})`,
    // Not beside the MCP server: src/host/mcp/mcp.ts.
    when: 'config.seoga.agents.offer == tools',
    inputSchema: schemaOf(spec.params),
  };
}

/** What `@seoga` does besides answering: src/host/ask/chat-participant.ts. */
const chatCommands: readonly (readonly [string, Localized])[] = [
  ['find', { en: 'List the passages that answer, without a model', ko: '모델 없이, 답이 되는 대목 나열' }],
  ['define', { en: 'Define a term of the glossary', ko: '용어집에서 뜻 찾기' }],
  ['compare', { en: 'Compare what the articles say of several things', ko: '여러 가지를 글에 적힌 대로 비교' }],
  ['think', { en: 'Answer five times, and show the best', ko: '다섯 번 답하고 가장 나은 답 보기' }],
  ['digest', { en: 'Sum up what each article says', ko: '글마다 하는 말 간추리기' }],
];

const commandList: [string, CommandSpec][] = Object.entries(commands);
const viewList: [string, ViewSpec][] = Object.entries(views);
const settingList: [string, SettingSpec][] = Object.entries(settings);

/** The generated part of package.json. */
const generated = {
  activationEvents: [
    // A hover can only be offered once we run; running means registering providers, and reads nothing. Languages by name:
    // a bare `onLanguage` also means VS Code's own panes, which are open in every window.
    ...HOVER_LANGUAGES.map(language => `onLanguage:${language}`),
    'onWebviewPanel:seoga.reader',
    'onWebviewPanel:seoga.ask',
    'onUri',
  ],
  contributes: {
    commands: commandList.map(commandContribution),
    keybindings: commandList.flatMap(([command, { keybinding }]) => (keybinding ? [{ command, ...keybinding }] : [])),
    menus: { commandPalette: commandList.flatMap(paletteItem), ...menus },
    viewsContainers: {
      activitybar: [
        { id: CONTAINER, title: strings.put('container', { en: 'Seoga', ko: '서가' }), icon: 'media/icons/seoga.svg' },
      ],
    },
    views: {
      [CONTAINER]: viewList.map(([id, view]) => ({
        id,
        name: strings.put(`view.${id}`, view.name),
        icon: `$(${view.icon})`,
        visibility: view.visibility,
        ...(view.when && { when: view.when }),
        ...(view.size !== undefined && { initialSize: view.size }),
      })),
    },
    viewsWelcome: welcomes.map(({ view, when, contents }, index) => ({
      view,
      ...(when && { when }),
      contents: strings.put(`welcome.${index}`, contents),
    })),
    // For Red Hat's YAML extension, where it is installed; ours checks and completes glossaries without it.
    yamlValidation: [
      {
        fileMatch: ['.seoga', 'seoga.seoga'].flatMap(folder => [
          `**/${folder}/glossary.yaml`,
          `**/${folder}/glossary.yml`,
        ]),
        url: './data/glossary.schema.json',
      },
    ],
    mcpServerDefinitionProviders: [
      { id: 'seoga.library', label: strings.put('mcp', { en: 'Seoga Library', ko: '서가' }) },
    ],
    languageModelTools: Object.entries(tools).map(toolContribution),
    chatParticipants: [
      {
        id: 'seoga.library',
        name: 'seoga',
        fullName: strings.put('chat.name', { en: 'Seoga', ko: '서가' }),
        description: strings.put('chat.description', { en: 'Ask what your articles say', ko: '서가의 글에 묻기' }),
        commands: chatCommands.map(([name, description]) => ({
          name,
          description: strings.put(`chat.${name}`, description),
        })),
      },
    ],
    languageModelChatProviders: [{ vendor: MODEL_VENDOR, displayName: 'Seoga' }],
    configuration: {
      title: strings.put('configuration', { en: 'Seoga', ko: '서가' }),
      properties: Object.fromEntries(settingList.map(([key, spec]) => [key, settingContribution(key, spec)])),
    },
  },
  capabilities: {
    untrustedWorkspaces: {
      supported: true,
      description: strings.put('capability.untrusted', {
        en: 'Seoga reads articles as text, runs nothing of them, and takes the folders of the library only from your own settings.',
        ko: '글을 텍스트로만 읽고 실행하지 않으며, 서가의 폴더는 사용자 설정에서만 가져옵니다.',
      }),
    },
    virtualWorkspaces: {
      supported: true,
      description: strings.put('capability.virtual', {
        en: 'Articles are read through VS Code, wherever the folder is.',
        ko: '폴더가 어디에 있든 VS Code를 통해 글을 읽습니다.',
      }),
    },
  },
};

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
const wanted = new Map<string, string>([['package.json', serialise({ ...manifest, ...generated })]]);
for (const language of LANGUAGES) wanted.set(NLS_FILES[language], serialise(strings.in(language)));

const stale = [...wanted].filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} does not agree with src/manifest. Run: npm run generate`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of stale) writeFileSync(file, text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
