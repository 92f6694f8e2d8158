import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../content/corpus/main.ts');

const tabs = {
  id: [
    'Dua cara masuk tanpa kata sandi',
    'Lewat aplikasi',
    'Buka *Akun*, lalu pilih *Masuk dengan kode*.',
    'Lewat situs',
    'Pilih *Masuk* di sudut atas, lalu isi nomor ponsel Anda.',
  ],
  en: [
    'Two ways to sign in without a password',
    'In the app',
    'Open *Account*, then choose *Sign in with a code*.',
    'On the site',
    'Choose *Sign in* in the top corner, then enter your phone number.',
  ],
} as const;

/**
 * Copies the shop's content and makes of it what the shop itself does not hold: `sign-in-problem` with tabs,
 * `paid-twice` without English, `delete-account` without Indonesian, and translations behind their source:
 * `large-items` in English, `exchange-size` in Indonesian.
 */
export function writePictureContent(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.includes(join('content', 'corpus')) });
  const fileOf = (name: string) => join(to, 'articles', `${name}.mdx`);
  const change = (name: string, write: (text: string) => string) =>
    writeFileSync(fileOf(name), write(readFileSync(fileOf(name), 'utf8')));

  for (const [locale, [heading, first, firstText, second, secondText]] of Object.entries(tabs)) {
    const panels = `<Tab title="${first}">\n${firstText}\n</Tab>\n<Tab title="${second}">\n${secondText}\n</Tab>`;
    change(`${locale}/account/sign-in-problem`, (text) =>
      text.replace('\n## ', () => `\n## ${heading}\n\n<Tabs>\n${panels}\n</Tabs>\n\n## `),
    );
  }
  rmSync(fileOf('en/payment/paid-twice'));
  rmSync(fileOf('id/account/delete-account'));
  for (const [article, source, translation] of [
    ['shipping/large-items', 'id', 'en'],
    ['returns/exchange-size', 'en', 'id'],
  ] as const) {
    const args = [program, 'translated', fileOf(`${translation}/${article}`), '--from', source];
    execFileSync(process.execPath, args, { env: { ...process.env, CONTENT_DIR: to } });
    change(`${source}/${article}`, (text) => text.replace(/\n(## .+\n\n)/, '\n$1* * *\n\n'));
  }
}
