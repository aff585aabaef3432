import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What the command line asks for; folders and files as written. */
export type Arguments =
  | {
      readonly kind: 'serve';
      /** None: the bundled library. */
      readonly libraries: readonly string[];
      readonly glossaries: readonly string[];
      /** Where the index lies; undefined: in the user's cache. */
      readonly index: string | undefined;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

export const HELP = `Usage: node mcp.js [--library DIR]... [--glossary FILE]... [--index DIR]

Serves folders of Markdown and text articles to an agent, over the Model Context Protocol on stdin and stdout.
It never writes into a library, and reads nothing outside of them.

  --library DIR    A folder of articles. Repeat it for several. Without any, the library that comes with Seoga.
                   Terms in its .seoga/glossary.yaml (or .md, .csv, .tbx) are added to the glossary that comes with Seoga.
  --glossary FILE  A file of terms to add: YAML, Markdown, CSV or TBX. Repeat it for several.
  --index DIR      Where the search index is kept, for all folders together. Default: in your cache folder.
  --help           Shows this.
  --version        Shows the version.
`;

/** Reads the command line behind the script's name. Throws {@link UsageError}: `readArguments(['--libary', 'x'])`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { help, version, library, glossary, index } = parsed(argv);
  if (help) return { kind: 'help' };
  if (version) return { kind: 'version' };
  return { kind: 'serve', libraries: library ?? [], glossaries: glossary ?? [], index };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        library: { type: 'string', multiple: true },
        glossary: { type: 'string', multiple: true },
        index: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Behind its first sentence Node explains syntax that nobody needs here.
    const sentence = /^.*?(?=\.(?:\s|$)|$)/.exec(error instanceof Error ? error.message : '')?.[0];
    throw new UsageError(`${sentence || 'The arguments cannot be read'}. Run it with --help to see what it takes.`);
  }
}
