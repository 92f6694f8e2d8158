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
