import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../../content/corpus/index.ts';
import { aheadOfPages } from '../build/ahead-of-pages.ts';
import type { ContentSource } from '../build/content-source.ts';
import { reportPath } from './report-path.ts';
import { reportOn } from './report.ts';
import { slowAdvice } from './slow-advice.ts';

/** Shows writers what to mend beside the page that they write. In development only: nothing of it is ever built. */
export function writerPanel(content: ContentSource, base: string): AstroIntegration {
  return {
    name: 'writer-panel',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        const panel = fileURLToPath(new URL('panel.ts', import.meta.url));
        injectScript('page', `import ${JSON.stringify(panel)};`);
        const advice = adviceOn(content);
        const plugin = aheadOfPages('tanggap:writer', base, async (path, request, response) => {
          if (path !== reportPath) return false;
          const query = new URL(request.url ?? '', 'http://localhost').searchParams;
          const problems = query.has('thorough') ? await advice() : content.problems;
          const report = reportOn(query.get('path') ?? '', content.corpus, problems, content.writerLocale);
          response.setHeader('Content-Type', 'application/json');
          response.setHeader('Cache-Control', 'no-store');
          response.end(JSON.stringify(report));
          return true;
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** A writer who saves again within this time does not make the machine look twice. */
const calmMs = 1_000;

/** Problems with the advice that takes a second to find, found once for each state of the files. */
function adviceOn(content: ContentSource): () => Promise<readonly Problem[]> {
  let found: { of: readonly Problem[]; problems: Promise<readonly Problem[]> } | undefined;
  const find = async (of: readonly Problem[]) => {
    await pause(calmMs);
    return of === content.problems ? slowAdvice(content) : of;
  };
  return () => {
    const of = content.problems;
    if (found?.of !== of) found = { of, problems: find(of).catch(() => of) };
    return found.problems;
  };
}
