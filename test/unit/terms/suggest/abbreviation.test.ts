import assert from 'node:assert/strict';
import {
  expansionAtEnd,
  isAbbreviation,
  singularPair,
  standsFor,
} from '../../../../src/core/terms/suggest/abbreviation';

describe('what an abbreviation stands for', () => {
  it('an abbreviation has several capitals; a name in humps is a name', () => {
    for (const short of ['RAG', 'IaC', 'SaaS', 'CI/CD', 'H2O']) assert.ok(isAbbreviation(short), short);
    for (const other of ['A', 'Rag', 'API_KEY', 'GitHub', 'SwiftUI', 'rag', ''])
      assert.ok(!isAbbreviation(other), other);
  });

  it('each word of its own gives a letter, in their order', () => {
    assert.ok(standsFor('Retrieval-Augmented Generation', 'RAG'));
    assert.ok(standsFor('hypertext markup language', 'HTML'));
    assert.ok(!standsFor('Generation Augmented Retrieval', 'RAG'));
    assert.ok(!standsFor('Retrieval-Augmented Text Generation', 'RAG'));
  });

  it('a small word may give its letter or be left out', () => {
    assert.ok(standsFor('Infrastructure as Code', 'IaC'));
    assert.ok(standsFor('separation of concerns', 'SC'));
  });

  it('an X is said of what crosses', () => assert.ok(standsFor('Cross-Site Scripting', 'XSS')));

  it('a beginning cut off is no abbreviation', () => {
    assert.ok(!standsFor('location', 'LOC'));
    assert.equal(expansionAtEnd('the current location', 'LOC'), undefined);
  });

  it('what stands before the words that fit belongs to the sentence', () => {
    assert.equal(expansionAtEnd('We then use a large language model', 'LLM'), 'large language model');
    assert.equal(expansionAtEnd('You can use it. Large language models', 'LLMs'), 'Large language models');
    assert.equal(expansionAtEnd('nothing of the kind', 'LLM'), undefined);
  });

  it('somebody’s own thing is none', () =>
    assert.equal(expansionAtEnd("runs on Java's Virtual Machine", 'JVM'), undefined));

  it('of a plural both become singular, and an S that is a word stays', () => {
    assert.deepEqual(singularPair('Large Language Models', 'LLMs'), ['Large Language Model', 'LLM']);
    assert.deepEqual(singularPair('Relational Databases', 'RDB'), ['Relational Database', 'RDB']);
    assert.deepEqual(singularPair('Web Services', 'WS'), ['Web Services', 'WS']);
  });
});
