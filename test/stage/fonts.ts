import { writeFile } from 'node:fs/promises';

/**
 * Writes the fontconfig file which Chromium reads through FONTCONFIG_FILE: the generic families, and the names VS Code
 * asks for on Linux, become our two fonts. The machine's own fonts come last, for symbols that ours lack.
 */
export async function writeFontsConf(file: string, { fonts, cache }: { fonts: string; cache: string }): Promise<void> {
  const families: readonly (readonly [asked: string, given: string])[] = [
    ['sans-serif', 'Pretendard'],
    ['serif', 'Pretendard'],
    ['Ubuntu', 'Pretendard'],
    ['Droid Sans', 'Pretendard'],
    ['monospace', 'D2Coding'],
    ['Droid Sans Mono', 'D2Coding'],
  ];
  const rules = families.map(
    ([asked, given]) =>
      `  <match><test name="family"><string>${asked}</string></test>` +
      // Strong, or a font of the machine that names the text's language would win over the family.
      `<edit name="family" mode="prepend" binding="strong"><string>${given}</string></edit></match>`,
  );
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${fonts}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${cache}</cachedir>`,
    ...rules,
    // Headless Chromium asks for its interface font without a name.
    '  <match><edit name="family" mode="append" binding="strong"><string>Pretendard</string></edit></match>',
    '</fontconfig>',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
}
