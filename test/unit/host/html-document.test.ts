import assert from 'node:assert/strict';
import { htmlDocument } from '../../../src/host/kit/html-document';

const PAGE = { language: 'ko', title: '쓰임', style: 'seoga.css', body: '<main></main>' };

const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('a page of a webview', () => {
  it('allows nothing of its own accord', () => {
    assert.equal(
      policyOf(htmlDocument({ ...PAGE, allows: [] })),
      "default-src 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  it('allows what it is told to, and no more', () => {
    const policy = policyOf(htmlDocument({ ...PAGE, allows: ['img-src blob:', 'style-src x:'] }));
    assert.deepEqual(policy.split('; ').slice(3), ['img-src blob:', 'style-src x:']);
  });

  it('says its language and its name to who cannot see it', () => {
    const html = htmlDocument({ ...PAGE, allows: [] });
    assert.match(html, /^<!DOCTYPE html>\n<html lang="ko">/);
    assert.match(html, /<title>쓰임<\/title>/);
  });
});
