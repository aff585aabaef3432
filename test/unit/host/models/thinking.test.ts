import assert from 'node:assert/strict';
import { ask } from '../../../../src/core/ask/ask';
import { citedMarkdown } from '../../../../src/core/ask/cited-markdown';
import { verifyCitation } from '../../../../src/core/ask/verify/verify-citation';
import { readCompletion } from '../../../../src/core/complete/read-completion';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { trainingLine } from '../../../../src/core/question-set/training-line';
import { tryPassage } from '../../../../src/core/question-set/try-passage';
import { gatherCandidates } from '../../../../src/core/refactor/gather-candidates';
import { openAiModel } from '../../../../src/host/models/endpoint/openai-model';
import { taskOf } from '../../../fixtures/scripted-author';
import * as server from '../../../fixtures/scripted-models';
import { caretAt } from '../../complete/carets';
import { EVIDENCE, PASSAGE, parts, QUESTION, RIGHT } from '../../question-set/fakes';

/** Thoughts that would do harm wherever they came: they cite, hold code, ask and judge. */
const THOUGHT = `비밀생각 2밀리초다 [1: "비밀생각"]. 비밀생각은 무엇인가요?\n\`\`\`\nsecretThought();\n\`\`\`\n아니요`;
const LEAKED = /비밀생각|secretThought|think/i;
const never = new CancellationSource().token;
const half = Math.floor(THOUGHT.length / 2);
const halves = [THOUGHT.slice(0, half), THOUGHT.slice(half)];

/** How models think, and servers send it. */
const WAYS: Readonly<Record<string, (answer: string) => server.Reply>> = {
  'beside its answer, as llama.cpp and vLLM send it': answer =>
    server.streamsUntil('stop', ...halves.map(reasoning_content => ({ reasoning_content })), { content: answer }),
  'beside its answer, as Ollama sends it': answer =>
    server.streamsUntil('stop', ...halves.map(reasoning => ({ reasoning, content: '' })), { content: answer }),
  'in its answer': answer => server.streams('<thi', `nk>${halves[0]}`, `${halves[1]}</th`, `ink>\n\n${answer}`),
  'in its answer, by another name': answer => server.streams('<thinking>', ...halves, `\n</thinking>\n${answer}`),
  'in its answer, the beginning of it in the prompt': answer =>
    server.streams(...halves, '\n</think>', `\n\n${answer}`),
  'and answers all at once': answer =>
    server.tells({
      choices: [{ message: { reasoning_content: THOUGHT, content: answer }, finish_reason: 'stop' }],
    }),
};

for (const [way, reply] of Object.entries(WAYS)) {
  describe(`A model that thinks ${way},`, () => {
    let one: server.ScriptedServer;
    let says: (heard: server.Heard) => string;
    const model = () =>
      openAiModel({ address: one.address, label: 'Test', isAllowed: () => true }, { name: 'scripted' });

    beforeEach(async () => {
      one = await server.scripted((response, heard) => reply(says(heard))(response, heard));
    });

    afterEach(() => one.close());

    for (const samples of [1, 3]) {
      it(`keeps that to itself where it answers ${samples === 1 ? 'once' : 'several times'}`, async () => {
        says = () => RIGHT;
        const of = { ...parts({ writer: model() }), model: model(), samples, verify: verifyCitation };
        const events = [];
        for await (const event of ask({ text: QUESTION }, of, never)) events.push(event);
        const last = events.at(-1);
        assert.ok(last?.is === 'answer');
        assert.doesNotMatch(JSON.stringify(last), LEAKED);
        assert.deepEqual(
          last.answer.paragraphs.flat().map(({ standing }) => standing),
          ['supported'],
        );
        const copied = citedMarkdown(last.answer, { sources: '', cut: '', unsupported: '' });
        assert.match(copied, /^캐시는 응답 시간을 200밀리초에서 20밀리초로 줄인다/);
        if (samples > 1) assert.ok((last.samples?.agreesWith[last.samples.chosen]?.length ?? 0) > 1);
      });
    }

    it('writes questions, answers and verdicts of a set without it', async () => {
      says = heard => ({ question: QUESTION, answer: RIGHT, verdict: '예', models: '' })[taskOf(heard)];
      const trial = await tryPassage(PASSAGE, parts({ writer: model(), judge: model() }), never);
      assert.ok(trial.is === 'kept');
      assert.equal(trial.question, QUESTION);
      const line = JSON.parse(trainingLine(trial.answered)) as { messages: readonly { content: string }[] };
      assert.equal(line.messages.at(-1)?.content, RIGHT);
      assert.equal(trial.answered.answer.evidence[0]?.text, EVIDENCE.text);
    });

    it('rewrites code without it', async () => {
      says = () => '```\nc();\n```';
      const { candidates } = await gatherCandidates(
        {
          model: model(),
          messages: [{ role: 'user', text: 'simplify' }],
          count: 2,
          text: 'b();\n',
          start: 0,
          fitting: { languageId: 'typescript', original: 'b();', margin: '', step: '  ', eol: '\n' },
        },
        never,
      );
      assert.deepEqual(
        candidates.found.map(({ code, votes }) => [code, votes]),
        [['c();', 2]],
      );
    });

    it('completes code without it', async () => {
      says = () => 'total();';
      let answer = '';
      const request = { messages: [{ role: 'user', text: 'complete' }], maxTokens: 60, patience: 1000 } as const;
      for await (const piece of model().chat(request, never)) answer += piece;
      const read = readCompletion(answer, { caret: caretAt('const a = |'), shape: 'line', isWhole: true });
      assert.equal(read.text, 'total();');
    });
  });
}
