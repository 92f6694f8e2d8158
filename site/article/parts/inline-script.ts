/**
 * A function as a script that stands in the page and runs at once with one argument. The function must use nothing
 * from outside of itself.
 */
export function inlineScript<Argument>(run: (argument: Argument) => void, argument: Argument): string {
  const json = JSON.stringify(argument ?? null).replaceAll('<', String.raw`\u003c`);
  return `(${run.toString()})(${json})`;
}
