/** The moment that this build shows: `AT`, an ISO time, where a site is built ahead; else the clock's. */
export function momentOfBuild(): Date {
  const at = process.env['AT'];
  return at ? new Date(at) : new Date();
}
