import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** By which way the agents in the editor have the library. */
const AGENT_OFFERS = ['tools', 'mcpServer', 'nothing'] as const;
type AgentOffer = (typeof AGENT_OFFERS)[number];

/** What agents are given. */
export const agentsSettings = {
  'seoga.agents.offer': {
    type: 'enum',
    default: 'tools',
    values: AGENT_OFFERS,
    valueDescriptions: {
      tools: {
        en: 'Three tools of the editor: search, read, define. They see the library as this window does, remote folders too, and start no process.',
        ko: '편집기의 도구 셋: 찾기, 읽기, 뜻 찾기. 이 창의 서가를 원격 폴더까지 그대로 보고, 프로세스를 띄우지 않습니다.',
      },
      mcpServer: {
        en: 'An MCP server over the folders on this machine, for agents that take no tools of the editor.',
        ko: '이 컴퓨터에 있는 폴더를 읽는 MCP 서버. 편집기의 도구를 쓰지 못하는 에이전트를 위한 것입니다.',
      },
      nothing: { en: 'Nothing.', ko: '주지 않음.' },
    } satisfies Record<AgentOffer, Localized>,
    scope: 'application',
    description: {
      en: 'How agents in the editor may use the library. Agents elsewhere start the MCP server themselves, whatever this says.',
      ko: '편집기의 에이전트가 서가를 쓰는 방법입니다. 다른 곳의 에이전트는 이 설정과 관계없이 MCP 서버를 직접 실행합니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
