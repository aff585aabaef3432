import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { candidateTabs } from '../../src/host/refactor/candidate-tabs';
import { ProblemCheck } from '../../src/host/refactor/problem-check';
import { until } from './until';

describe('Candidates that a killed window has left behind', () => {
  it('are put away, their tabs and their files, and nothing of another window', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-left-'));
    const storage = vscode.Uri.file(folder);
    const fileOf = (check: string): string => join(folder, 'candidates', check, '0', 'candidate.txt');
    try {
      for (const check of ['left', 'others']) {
        await mkdir(join(folder, 'candidates', check, '0'), { recursive: true });
        await writeFile(fileOf(check), 'a();\n');
      }
      await vscode.window.showTextDocument(vscode.Uri.file(fileOf('left')), { preview: false });
      await until(
        () => candidateTabs(storage).length,
        count => count === 1,
      );
      const check = new ProblemCheck(storage);
      await until(
        () => candidateTabs(storage).length,
        count => count === 0,
      );
      await until(
        () => existsSync(fileOf('left')),
        isThere => !isThere,
      );
      assert.ok(existsSync(fileOf('others')), 'it is being checked there');
      check.dispose();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
