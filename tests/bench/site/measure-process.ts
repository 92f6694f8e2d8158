import { spawn } from 'node:child_process';
import { openSync, readFileSync, readdirSync } from 'node:fs';

/** What a program and everything that it started cost. */
export interface ProcessCost {
  /** User and system seconds of all processes. */
  readonly cpuSeconds: number;
  /** Most memory that was resident at one moment, summed over all processes; pages that they share count for each. */
  readonly peakTreeBytes: number;
  /** Most memory that was resident in one process. */
  readonly peakProcessBytes: number;
}

interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** File that takes what the program prints. */
  readonly log: string;
}

/** Hundredths of a second, in which Linux counts CPU time for programs (USER_HZ). */
const ticksPerSecond = 100;
const sampleMs = 50;

/**
 * Runs a program to its end and measures it by `/proc`: Linux only. CPU time is that of all processes waited for;
 * memory is sampled every 50 ms, and of one process read from the kernel's own high-water mark.
 * Throws with the end of the log when the program fails.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  { cwd, env = {}, log }: ProcessOptions,
): Promise<ProcessCost> {
  const output = openSync(log, 'w');
  const ticksBefore = childTicks();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  let peakTreeBytes = 0;
  let peakProcessBytes = 0;
  const timer = setInterval(() => {
    const processes = child.pid === undefined ? [] : treeOf(child.pid).map(memoryOf);
    peakTreeBytes = Math.max(peakTreeBytes, sum(processes.map(({ now }) => now)));
    peakProcessBytes = Math.max(peakProcessBytes, ...processes.map(({ peak }) => peak));
  }, sampleMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) {
    const end = readFileSync(log, 'utf8').split('\n').slice(-30).join('\n');
    throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${end}`);
  }
  return { cpuSeconds: (childTicks() - ticksBefore) / ticksPerSecond, peakTreeBytes, peakProcessBytes };
}

/** CPU time of the children of this process that have ended, theirs included: fields 16 and 17 of proc(5)'s stat. */
function childTicks(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/** Ids of a process and of everything below it. */
function treeOf(pid: number): number[] {
  const tasks = orNothing(() => readdirSync(`/proc/${pid}/task`), []);
  const children = tasks.flatMap((task) =>
    orNothing(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
      .split(' ')
      .filter((id) => id !== ''),
  );
  return [pid, ...children.flatMap((id) => treeOf(Number(id)))];
}

/** Bytes resident now, and at most so far; nothing for a process that has ended. */
function memoryOf(pid: number): { now: number; peak: number } {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  const bytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/** Processes end while they are looked at. */
function orNothing<Value>(read: () => Value, nothing: Value): Value {
  try {
    return read();
  } catch {
    return nothing;
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
