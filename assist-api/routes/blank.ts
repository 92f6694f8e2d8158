/** White space, control characters and format characters such as the zero-width space: nothing that can be seen. */
const unseen = /^[\s\p{Z}\p{Cc}\p{Cf}]*$/u;

/** Whether a text shows nothing to a reader; true for the empty text. */
export const isBlank = (text: string): boolean => unseen.test(text);
