import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fails, type Reply, type ScriptedServer, scripted, streams } from '../fixtures/scripted-models';
import { until } from './until';

/** What a server says to have something drawn, loaded or run in the chat, where errors are Markdown. */
const HOSTILE = [
  '![x](https://evil.invalid/x.png)',
  '[Sign in](command:workbench.action.quit)',
  '<img src="https://evil.invalid/y.png"> <https://evil.invalid/z>',
  '**bold** `code` # not a heading | a | b |',
  '$(trash) [a][b] [b]: https://evil.invalid',
].join(' ');

type Ask = (
  question: string,
  options: vscode.MessageOptions,
  ...answers: readonly string[]
) => Promise<string | undefined>;

describe('The models of a server, in the editor’s own chat', () => {
  let server: ScriptedServer;
  let reply: Reply = streams('네');
  let said: string | undefined;
  const asked: { readonly question: string; readonly detail: string | undefined }[] = [];
  const { showWarningMessage } = vscode.window;
  const set = (key: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    server = await scripted((response, heard) => reply(response, heard));
    // VS Code refuses modal questions while tests run in its host.
    const ask: Ask = async (question, { detail }) => {
      asked.push({ question, detail });
      return said;
    };
    Object.assign(vscode.window, { showWarningMessage: ask });
    await set('chat.disableAIFeatures', false);
    await set('seoga.model.address', server.address);
    await set('seoga.model.name', 'scripted');
    await set('seoga.model.source', 'endpoint');
    await vscode.extensions.getExtension('seoga.seoga')?.activate();
  });

  after(async () => {
    for (const key of ['seoga.model.source', 'seoga.model.name', 'seoga.model.address', 'chat.disableAIFeatures']) {
      await set(key, undefined);
    }
    Object.assign(vscode.window, { showWarningMessage });
    await server.close();
  });

  const answer = async (): Promise<string> => {
    const [model] = await until(
      () => vscode.lm.selectChatModels({ vendor: 'seoga' }),
      models => models.length > 0,
    );
    const response = await model?.sendRequest([vscode.LanguageModelChatMessage.User('안녕?')]);
    let text = '';
    for await (const piece of response?.text ?? []) text += piece;
    return text;
  };
  const failure = async (): Promise<Error> => {
    try {
      return assert.fail(`answered: ${await answer()}`);
    } catch (error) {
      return error as Error;
    }
  };

  it('are sent nothing where only the settings name its address: the user is asked once, by its origin', async () => {
    const { origin } = new URL(server.address);
    for (let time = 0; time < 2; time++) {
      const { message } = await failure();
      assert.match(message.replaceAll('\\', ''), /Nothing is sent to http:\/\/127\.0\.0\.1:\d+ before you allow it/);
    }
    assert.deepEqual(
      asked.map(({ question }) => question),
      [`Allow Seoga to send to ${origin}?`],
    );
    assert.match(asked[0]?.detail ?? '', /passages or the code.*\n.*around the caret/);
    assert.deepEqual(server.heard, []);
  });

  it('answer once the user has allowed it', async () => {
    said = 'Allow';
    await vscode.commands.executeCommand('seoga.allowModelAddress');
    assert.equal(await answer(), '네');
    assert.equal(server.heard.length, 1);
  });

  it('say what their server says as text, whatever it is', async () => {
    reply = fails(400, HOSTILE);
    const { message } = await failure();
    assert.match(message, /evil/);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', message);
    // VS Code's own settings for diagrams stand before it.
    assert.doesNotMatch(html.replace(/<span id="markdown-mermaid"[^>]*><\/span>/, ''), /<(?!\/?p\b)/);
  });
});
