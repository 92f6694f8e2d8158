/**
 * How soon a writer sees what was saved: milliseconds from the end of writing an article's file to the frame that
 * shows the change in an open page of `npm run dev`, with the shop's content. Run: node tests/bench/dev.ts [rounds]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../setup/browser.ts';
import { startDev } from '../setup/dev-server.ts';

const rounds = Number(process.argv[2] ?? '9');
const server = await startDev({ contentDir: join(import.meta.dirname, '..', '..', 'content') });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(`${server.address}/artikel/mengajukan-retur/`);
  await page.locator('writer-panel').waitFor();
  const file = join(server.contentDir, 'articles/id/returns/request-return.mdx');
  const good = readFileSync(file, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sentence = `Kalimat nomor ${round} baru saja disimpan.`;
    writeFileSync(file, `${good}\n${sentence}\n`);
    const saved = performance.now();
    await page.getByText(sentence).waitFor();
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    times.push(performance.now() - saved);
    // The next round begins with everything at rest, the search index of the API included.
    await page.waitForTimeout(6_000);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN);
  console.log(`save to paint, ${rounds} rounds: median ${at(0.5)} ms, slowest ${at(1)} ms`);
  console.log(times.map((time) => Math.round(time)).join(' '));
} finally {
  await browser.close();
  await server.stop();
}
