/** A page for a webview. All of it is markup: whoever brings other people's text has escaped it. */
export interface HtmlDocument {
  readonly language: string;
  readonly title: string;
  /** The address of its style sheet. */
  readonly style: string;
  readonly body: string;
  /** What it may load and run, as directives of the policy: `img-src blob:`. */
  readonly allows: readonly string[];
}

/** The page as HTML: nothing loads or runs in it but what it allows, and no form leads anywhere. */
export function htmlDocument({ language, title, style, body, allows }: HtmlDocument): string {
  const policy = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", ...allows].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body>
${body}
</body>
</html>`;
}
