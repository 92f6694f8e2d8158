/** Under this confidence nothing is shown as an answer: the suggestion abstains, and the question counts as a gap. */
export const abstainBelow = 0.3;

/** Under this confidence an item is not listed at all. */
export const listFrom = 0.03;
