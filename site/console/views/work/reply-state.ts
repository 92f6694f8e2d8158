import { fill } from '../../../i18n/format.ts';
import { openFields, replyText } from '../../conversation/reply.ts';
import { replyBlock } from '../../conversation/reply-block.ts';
import { type Conversation, selectedReply } from '../../conversation/state.ts';
import type { Finding } from '../../conversation/types.ts';
import type { ReplyCheckStatus } from '../../hooks/use-reply-check.ts';
import type { Wording } from '../../wording/wording.ts';

/** Whether the reply in view may be copied. */
export interface ReplyState {
  /**
   * - `ready`: it may
   * - `blocked`: something is to be filled in or put right first
   * - `working`: it is being composed or read
   * - `unchecked`: nobody could read it; the agent decides
   */
  readonly kind: 'ready' | 'blocked' | 'working' | 'unchecked';
  /** The same in words. */
  readonly text: string;
  /** What the checks found, without the open fields, which have a place of their own. */
  readonly findings: readonly Finding[];
  /** The browser refused to copy, so the text is selected for the agent to copy. */
  readonly mustCopyByHand: boolean;
}

/** `isComposing`: other words are on their way. `isConfirming`: the agent asked to copy an unchecked text once. */
export function replyState(
  conversation: Conversation,
  check: ReplyCheckStatus,
  isComposing: boolean,
  isConfirming: boolean,
  mustCopyByHand: boolean,
  wording: Wording,
): ReplyState {
  const reply = selectedReply(conversation);
  const { reply: words } = wording;
  const { values, reasons } = conversation;
  const open = new Set(reply ? openFields(reply, values).map(({ label }) => `[${label}]`) : []);
  const findings = check.findings.filter(({ kind, text }) => kind !== 'placeholder' || !open.has(text));
  const state = (kind: ReplyState['kind'], text: string) => ({ kind, text, findings, mustCopyByHand });
  if (!reply || (isComposing && replyText(reply, values) === '')) return state('working', words.composing);
  const block = replyBlock(reply, values, wording);
  if (block !== '') return state('blocked', block);
  const blocking = findings.filter((finding) => isBlocking(finding, reasons));
  if (blocking.length > 0) return state('blocked', fill(words.blockedBy, { count: blocking.length }));
  if (check.kind === 'unreachable')
    return state('unchecked', isConfirming ? words.confirmUnchecked : words.unchecked);
  if (check.kind === 'waiting') return state('working', words.checking);
  return state('ready', findings.length > 0 ? fill(words.warned, { count: findings.length }) : words.ready);
}

/** True for a finding that keeps the reply from being copied. */
export function isBlocking({ severity, stated, key }: Finding, reasons: Conversation['reasons']): boolean {
  return severity === 'block' && stated === undefined && reasons[key] === undefined;
}
