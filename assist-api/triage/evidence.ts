/** Words of a message that something rests on. */
export interface Evidence {
  /** As typed. */
  text: string;
  /** Index in the request's messages. */
  message: number;
  /** UTF-16 offsets in that message, end exclusive. */
  start: number;
  end: number;
}

/** Whether two pieces share words of a message. */
export function overlaps(one: Evidence, other: Evidence): boolean {
  return one.message === other.message && one.start < other.end && other.start < one.end;
}

/** Whether the words of one piece are all among those of another. */
export function holds(whole: Evidence, piece: Evidence): boolean {
  return whole.message === piece.message && whole.start <= piece.start && piece.end <= whole.end;
}
