/**
 * The one-time secret in what the agent gave: a whole link (`https://.../agent/#token=...`), its last part
 * (`#token=...`), the secret itself, or a code that is typed (`K7QP-M2XW`, `k7qp m2xw`). Empty when there is none.
 */
export function tokenOf(text: string): string {
  const given = text.trim();
  const hash = given.indexOf('#');
  if (hash >= 0) return new URLSearchParams(given.slice(hash + 1)).get('token')?.trim() ?? '';
  const typed = given.replace(/^(\w{4})\s+(\w{4})$/, '$1-$2');
  return /[\s/:]/.test(typed) ? '' : typed;
}
