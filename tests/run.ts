/**
 * The test command: every check in order of cost, all of them even after a failure, one summary.
 * `npm test -- unit e2e` runs the named steps only. Exit code 1 when any step failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'tanggap-test-'));

interface Step {
  readonly name: string;
  /** Path below the project, then arguments; run by this Node. */
  readonly command: readonly [script: string, ...args: string[]];
  /** Where vitest writes its counts. */
  readonly report?: string;
}

const bin = (name: string) => join('node_modules', name);
const vitest = (name: string, config: string): Step => {
  const report = join(scratch, `${name}.json`);
  return {
    name,
    command: [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  };
};

const steps: readonly Step[] = [
  { name: 'types', command: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'types-plain', command: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'lint',
    command: [bin('eslint/bin/eslint.js'), '-c', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  },
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unused', command: [bin('knip/bin/knip.js')] },
  { name: 'content', command: ['content/corpus/main.ts', 'check'] },
  vitest('unit', 'tests/vitest.config.ts'),
  vitest('e2e', 'tests/e2e/vitest.config.ts'),
];

const ReportSchema = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });

/** Counts of one step: tests where it ran tests, else the step itself as one. */
function countTests(step: Step, succeeded: boolean): { passed: number; failed: number } {
  const whole = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (step.report === undefined) return whole;
  try {
    const counts = ReportSchema.parse(JSON.parse(readFileSync(step.report, 'utf8')));
    const failed = counts.numFailedTests + counts.numPendingTests;
    return { passed: counts.numPassedTests, failed: succeeded ? failed : Math.max(1, failed) };
  } catch {
    return whole;
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step named ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(' ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n== ${step.name}`);
  const startedAt = performance.now();
  const [script, ...args] = step.command;
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const { passed, failed } = countTests(step, status === 0);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  summary.push(`${status === 0 && failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(12)} ${seconds} s`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
