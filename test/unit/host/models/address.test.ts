import assert from 'node:assert/strict';
import { serverAddress } from '../../../../src/host/models/address';

describe('the address of a model server', () => {
  it('is taken as people type it', () => {
    assert.equal(
      serverAddress(' https://clovastudio.stream.ntruss.com/v1/openai/ '),
      'https://clovastudio.stream.ntruss.com/v1/openai',
    );
    assert.equal(serverAddress('localhost:11434/v1'), 'http://localhost:11434/v1');
    assert.equal(serverAddress('192.168.0.7:8000/v1'), 'http://192.168.0.7:8000/v1');
    assert.equal(serverAddress('api.example.com/v1'), 'https://api.example.com/v1');
    assert.equal(serverAddress('http://[::1]:8080/v1'), 'http://[::1]:8080/v1');
  });

  it('is none where a key would go through the open', () => {
    for (const typed of ['http://api.example.com/v1', 'http://172.15.0.1/v1', 'http://10.0.0.1.example.com/v1'])
      assert.equal(serverAddress(typed), undefined, typed);
  });

  it('is none where it carries more than an address', () => {
    for (const typed of [
      '',
      'not an address',
      'file:///etc/passwd',
      'https://user:key@host/v1',
      'https://host/v1?key=a',
      'javascript:alert(1)',
    ])
      assert.equal(serverAddress(typed), undefined, typed);
  });
});
