/** Text that both databases take: PostgreSQL refuses NUL, and half a surrogate pair has no UTF-8 form. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
