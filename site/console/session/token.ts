/**
 * The one-time secret in what the agent gave: a whole link (`https://.../agent/#token=...`), its last part
 * (`#token=...`), or the secret itself. Empty when there is none.
 */
export function tokenOf(text: string): string {
  const given = text.trim();
  const hash = given.indexOf('#');
  if (hash >= 0) return new URLSearchParams(given.slice(hash + 1)).get('token')?.trim() ?? '';
  return /[\s/:]/.test(given) ? '' : given;
}
