import { expect, test } from 'vitest';
import { problemsOf } from '../changed-corpus.ts';

const appended = (line: string) => (text: string) => `${text.trimEnd()}\n${line}\n`;

test.each([
  ['facts.yaml', appended('cutoff: { type: time, value: "25:00" }'), 'jam seperti 15:00', '15:00'],
  ['facts.yaml', appended('line: { type: phone, value: "0812" }'), 'nomor telepon', '+62'],
  ['facts.yaml', appended('desk: { type: email, value: "halo" }'), 'alamat email', '@'],
  ['facts.yaml', appended('page: { type: link, value: "toko" }'), 'alamat lengkap', 'https://'],
  ['facts.yaml', appended('day: { type: date, value: "besok" }'), 'tanggal', '2026'],
  ['business.yaml', (text: string) => text.replace('currency: IDR', 'currency: rupiah'), 'mata uang', 'IDR'],
  [
    'business.yaml',
    (text: string) => text.replace('timeZone: Asia/Jakarta', 'timeZone: WIB'),
    'zona waktu',
    'Asia/Jakarta',
  ],
  [
    'signals.yaml',
    appended("Broken Promise: { description: { id: a, en: b }, phrases: { id: ['a'] } }"),
    'jenis seperti',
    'broken_promise',
  ],
] as const)(
  'a wrong value in %s is explained in Indonesian, with one that passes',
  async (file, change, words, example) => {
    const [problem] = await problemsOf({ [file]: change });
    expect(problem?.message).toContain(words);
    expect(problem?.message).not.toContain('Invalid');
    expect(problem?.example).toContain(example);
  },
);

test('what is left open in YAML is shown with the line that leaves it open', async () => {
  const [problem] = await problemsOf({ 'facts.yaml': appended('cutoff: { type: time') });
  expect(problem?.received).toContain('cutoff');
  expect(problem?.example).toBeDefined();
});

test('a key that resembles none can be put out as a comment', async () => {
  const [problem] = await problemsOf({ 'business.yaml': appended('zzzqqq: 1') });
  expect(problem?.example).toBe('# zzzqqq: 1');
});
