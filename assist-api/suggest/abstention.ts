/** Reading a wrong answer costs an agent this much, as against what a right one saves. */
const costOfWrong = 1;
const gainOfRight = 3;

/**
 * Under this confidence nothing is shown as an answer: the suggestion abstains, and the question counts as a gap. It is
 * where what a wrong answer costs is as much as what a right one saves: 0.25.
 */
export const abstainBelow = costOfWrong / (costOfWrong + gainOfRight);

/** Under this confidence an item is not listed at all. */
export const listFrom = 0.03;
