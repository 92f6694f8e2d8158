import { describe, expect, it } from 'vitest';
import { parseConfig, publicAddress } from '../../assist-api/config.ts';

describe('parseConfig', () => {
  it('needs nothing', () => {
    expect(parseConfig({}, '/shop')).toMatchObject({
      port: 4321,
      host: '127.0.0.1',
      contentDir: '/shop/content',
      dataDir: '/shop/.tanggap/data',
      basePath: '',
      publicUrl: undefined,
      trustProxyHops: 0,
      databaseUrl: undefined,
      textRetentionDays: 90,
      suggestionThreads: undefined,
      allowedOrigins: [],
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(parseConfig({ PORT: '', AGENT_TOKEN: '', PUBLIC_URL: '' }, '/')).toMatchObject({
      port: 4321,
      agentToken: undefined,
    });
  });

  it('names every wrong value at once and what is expected', () => {
    const wrong = {
      PORT: '70000',
      BASE_PATH: 'bantuan',
      PUBLIC_URL: 'help.example.com',
      TRUST_PROXY: 'yes',
      AGENT_TOKEN: 'short-secret',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      TEXT_RETENTION_DAYS: '0',
      LOG_LEVEL: 'loud',
      ALLOWED_ORIGINS: 'https://a.example/path',
    };
    expect(() => parseConfig(wrong, '/')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(
          /PORT=70000: .*0 to 65535[\s\S]*BASE_PATH=bantuan: .*\/bantuan[\s\S]*PUBLIC_URL=.*[\s\S]*TRUST_PROXY=yes[\s\S]*AGENT_TOKEN: .*24[\s\S]*DATABASE_URL: [\s\S]*TEXT_RETENTION_DAYS=0[\s\S]*LOG_LEVEL=loud[\s\S]*ALLOWED_ORIGINS=/,
        ) as unknown,
      }),
    );
  });

  it.each([
    ['0', 0],
    ['1', 1],
    ['16', 16],
  ])('reads %s threads for suggestions', (given, suggestionThreads) => {
    expect(parseConfig({ SUGGESTION_THREADS: given }, '/')).toMatchObject({ suggestionThreads });
  });

  it.each(['17', '-1', '1.5', 'all', ' 2'])('refuses %j threads for suggestions', (given) => {
    expect(() => parseConfig({ SUGGESTION_THREADS: given }, '/')).toThrow(
      `SUGGESTION_THREADS=${given}: expected a whole number from 0 to 16`,
    );
  });

  it('repeats no secret', () => {
    const wrong = { AGENT_TOKEN: 'short-secret', DATABASE_URL: 'mysql://root:hunter2@db/x' };
    try {
      parseConfig(wrong, '/');
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toMatch(/short-secret|hunter2/);
    }
  });

  it.each([
    ['/', ''],
    ['/bantuan', '/bantuan'],
    ['/bantuan/', '/bantuan'],
    ['/a/b-c', '/a/b-c'],
  ])('reads the base path %s', (given, basePath) => {
    expect(parseConfig({ BASE_PATH: given }, '/').basePath).toBe(basePath);
  });

  it.each(['//evil.example', '/a//b', '/a/../b', '/..', '/.', '/a b', 'https://x.example/a'])(
    'refuses the base path %s',
    (given) => {
      expect(() => parseConfig({ BASE_PATH: given }, '/')).toThrow(/BASE_PATH/);
    },
  );

  it('splits allowed origins at commas', () => {
    const { allowedOrigins } = parseConfig(
      { ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080' },
      '/',
    );
    expect(allowedOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  });

  it('takes help desks that may frame the console, with https or on this machine', () => {
    const read = (FRAME_ORIGINS: string, PUBLIC_URL = '') =>
      parseConfig({ FRAME_ORIGINS, PUBLIC_URL }, '/').frameOrigins;
    expect(read('')).toEqual([]);
    expect(read('https://chat.example, http://localhost:3000')).toEqual([
      'https://chat.example',
      'http://localhost:3000',
    ]);
    expect(read('https://chat.example', 'https://help.example')).toEqual(['https://chat.example']);
    expect(read('http://127.0.0.1:3000', 'http://localhost:4321')).toEqual(['http://127.0.0.1:3000']);
    for (const wrong of [
      'http://chat.example',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      '*',
      'https://*.example',
      "'self'",
      'https://chat.example/app',
      'https://a.example; script-src',
      'null',
    ]) {
      expect(() => read(wrong), wrong).toThrow(/FRAME_ORIGINS/);
    }
    expect(() => read('https://chat.example', 'http://help.example')).toThrow(/PUBLIC_URL=.*https/);
  });
});

describe('publicAddress', () => {
  it('is the public URL with the base path', () => {
    const config = parseConfig({ PUBLIC_URL: 'https://help.example.com/', BASE_PATH: '/bantuan' }, '/');
    expect(publicAddress(config)).toBe('https://help.example.com/bantuan/');
  });

  it('is the address that is listened on, in a form that a browser takes', () => {
    expect(publicAddress(parseConfig({}, '/'))).toBe('http://127.0.0.1:4321/');
    expect(publicAddress(parseConfig({ HOST: '0.0.0.0', PORT: '80' }, '/'))).toBe('http://localhost:80/');
    expect(publicAddress(parseConfig({ HOST: '::1' }, '/'))).toBe('http://[::1]:4321/');
  });
});
