/** A service or a program that answers by OpenAI's protocol. What it can do is found out by asking it, not written here. */
export interface Preset {
  readonly label: string;
  /** Without a slash at its end. */
  readonly address: string;
  readonly needsKey: boolean;
  /** Known ones, for a service that does not list them all. */
  readonly models: readonly string[];
  /** What starts it on this machine, where it is a program. */
  readonly start?: string;
  /** What gives it its first model. */
  readonly fetch?: string;
}

/** Addresses and commands as their makers document them; whatever else speaks the protocol is entered by hand. */
export const PRESETS: readonly Preset[] = [
  {
    label: 'NAVER CLOVA Studio',
    address: 'https://clovastudio.stream.ntruss.com/v1/openai',
    needsKey: true,
    models: ['HCX-007', 'HCX-005', 'HCX-DASH-002'],
  },
  {
    label: 'Ollama',
    address: 'http://127.0.0.1:11434/v1',
    needsKey: false,
    models: [],
    start: 'ollama serve',
    fetch: 'ollama pull qwen3',
  },
  {
    label: 'llama.cpp',
    address: 'http://127.0.0.1:8080/v1',
    needsKey: false,
    models: [],
    start: 'llama-server -m model.gguf',
  },
  { label: 'vLLM', address: 'http://127.0.0.1:8000/v1', needsKey: false, models: [], start: 'vllm serve MODEL' },
  {
    label: 'LM Studio',
    address: 'http://127.0.0.1:1234/v1',
    needsKey: false,
    models: [],
    start: 'lms server start',
    fetch: 'lms get',
  },
];
