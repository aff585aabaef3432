import * as vscode from 'vscode';
import { titleOf } from './address-step';
import type { Draft, Outcome, SetUpParts } from './draft';
import { write } from './step';

/** The key for the server's origin, which may be stored already. */
export async function askKey(draft: Draft, { keys, screen }: SetUpParts): Promise<Outcome> {
  const { address = '' } = draft;
  const { origin } = new URL(address);
  const stored = await keys.of(address);
  const none = vscode.l10n.t('Empty where the server needs none');
  const reply = await write(
    { title: titleOf(draft), step: 3, steps: 5, on: screen },
    {
      prompt: vscode.l10n.t('Your key for {0}. It is kept in the editor’s secret storage and sent there only.', origin),
      value: draft.key ?? '',
      placeholder: stored === undefined ? none : vscode.l10n.t('Empty keeps the key that is stored'),
      password: true,
      // A header takes nothing else, and would say the key in its complaint.
      wrong: typed =>
        /^[\x21-\x7e]*$/.test(keyIn(typed))
          ? undefined
          : vscode.l10n.t(
              'A key has no spaces, and letters of the Latin alphabet only; see which language the keyboard writes.',
            ),
      ...(stored !== undefined && {
        tool: {
          button: { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Forget the Stored Key') },
          run: async () => {
            await keys.forget(address);
            return none;
          },
        },
      }),
    },
  );
  if (reply.is !== 'chosen') return reply;
  return { is: 'next', step: 'model', draft: { ...draft, key: keyIn(reply.value) } };
}

/** What is pasted may be the whole header. */
function keyIn(typed: string): string {
  return typed.trim().replace(/^bearer\s+/i, '');
}
