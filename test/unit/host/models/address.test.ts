import assert from 'node:assert/strict';
import { mayCarryKey, serverAddress } from '../../../../src/host/models/address';

describe('the address of a model server', () => {
  it('is taken as people type it', () => {
    assert.equal(
      serverAddress(' https://clovastudio.stream.ntruss.com/v1/openai/ '),
      'https://clovastudio.stream.ntruss.com/v1/openai',
    );
    assert.equal(serverAddress('https://host/v1/chat/completions'), 'https://host/v1');
    assert.equal(serverAddress('https://host/'), 'https://host');
    assert.equal(serverAddress('localhost:11434/v1'), 'http://localhost:11434/v1');
    assert.equal(serverAddress('192.168.0.7:8000/v1'), 'http://192.168.0.7:8000/v1');
    assert.equal(serverAddress('api.example.com/v1'), 'https://api.example.com/v1');
    assert.equal(serverAddress('http://[::1]:8080/v1'), 'http://[::1]:8080/v1');
    assert.equal(serverAddress('gpu-server:8000/v1'), 'http://gpu-server:8000/v1');
    assert.equal(serverAddress('host.docker.internal:11434/v1'), 'http://host.docker.internal:11434/v1');
    assert.equal(serverAddress('[fd12:3456::1]:8000/v1'), 'http://[fd12:3456::1]:8000/v1');
    assert.equal(serverAddress('https://모델.example/v1'), 'https://xn--bo1b89k.example/v1');
  });

  it('is none where a key would go through the open', () => {
    for (const typed of [
      'http://api.example.com/v1',
      'http://172.15.0.1/v1',
      'http://10.0.0.1.example.com/v1',
      'http://localhost.example.com/v1',
      'http://127.0.0.1.example.com/v1',
      'http://internal.example.com/v1',
      // 8.8.8.8, written so that it looks like a name.
      'http://0x08080808/v1',
      'http://[2001:4860::8888]/v1',
    ])
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

  it('may carry a key over https, and without leaving this machine', () => {
    const allowed = ['https://api.example.com/v1', 'http://localhost:1/v1', 'http://127.0.0.1/v1', 'http://[::1]/v1'];
    const refused = [
      'http://192.168.0.7/v1',
      'http://gpu-server/v1',
      'http://a.local/v1',
      'http://localhost.example.com',
    ];
    assert.deepEqual(
      allowed.filter(address => !mayCarryKey(address)),
      [],
    );
    assert.deepEqual(refused.filter(mayCarryKey), []);
  });
});
