import { minifySync } from 'vite';

const argumentName = '__argument__';
const calls = new Map<string, string>();

/**
 * A function as a script that stands in the page and runs at once with one argument, minified. The function must use
 * nothing from outside of itself.
 */
export function inlineScript<Argument>(run: (argument: Argument) => void, argument: Argument): string {
  const json = JSON.stringify(argument ?? null).replaceAll('<', String.raw`\u003c`);
  return callOf(run.toString()).replace(argumentName, () => json);
}

/** The argument is put in afterwards: a minifier would write its `\u003c` as `<`. */
function callOf(source: string): string {
  const known = calls.get(source);
  if (known !== undefined) return known;
  const { code, errors } = minifySync('inline.js', `(${source})(${argumentName})`);
  if (errors[0]) throw new Error(`An inline script cannot be minified: ${errors[0].message}`);
  calls.set(source, code);
  return code;
}
