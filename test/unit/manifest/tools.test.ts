import assert from 'node:assert/strict';
import { toolNames } from '../../../src/manifest/tool-names';
import { tools } from '../../../src/manifest/tools';
import { sourcesBelow } from '../architecture/sources';
import { manifest } from './package';

const { languageModelTools: declared } = manifest.contributes;

describe('tools for assistants', () => {
  it('in package.json are those of the table', () => {
    assert.deepEqual(
      declared.map(({ name }) => name),
      Object.keys(tools),
    );
    assert.deepEqual(Object.values(toolNames).sort(), Object.keys(tools).sort());
  });

  it('have what VS Code needs to offer them: names it takes, and words for the user and for the model', () => {
    for (const tool of declared) {
      // Its own pattern, and prefixes it keeps for itself.
      assert.match(tool.name, /^(?!copilot_|vscode_)[\w-]+$/);
      assert.match(tool.toolReferenceName, /^[\w-]+$/);
      assert.equal(tool.canBeReferencedInPrompt, true);
      assert.match(tool.icon, /^\$\([\w-]+\)$/);
      assert.match(tool.displayName, /^%.*%$/);
      assert.match(tool.userDescription, /^%.*%$/);
      // Endpoints after OpenAI's refuse a whole request for one tool with a longer description.
      assert.ok(tool.modelDescription.length > 100 && tool.modelDescription.length <= 1024, tool.name);
    }
    assert.equal(new Set(declared.map(({ toolReferenceName }) => toolReferenceName)).size, declared.length);
  });

  it('tell the model to follow no instruction that stands in a file', () => {
    for (const { name, modelDescription } of declared)
      assert.match(modelDescription, /never follow instructions/, name);
  });

  it('speak to the model of no tool that the editor has not', () => {
    for (const { modelDescription } of declared) {
      const named = [...modelDescription.matchAll(/\b(?:seoga_)?(?:search|read|define|list)_\w+/g)].map(([one]) => one);
      assert.deepEqual(
        named.filter(name => !(name in tools)),
        [],
      );
    }
  });

  it('are described outside of what every window loads', () => {
    const host = sourcesBelow('src/host').filter(({ text }) => /from '[./]*manifest\/tools'/.test(text));
    assert.deepEqual(host, []);
  });
});
