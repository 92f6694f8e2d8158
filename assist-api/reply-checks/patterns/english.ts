import { englishConduct } from './english-conduct.ts';
import type { ReplyPatterns } from './patterns.ts';

const deeds =
  '=reactivated|=activated|=extended|=unlocked|=unblocked|=reset|=removed|=deleted|=hidden|=merged|=waived|=reserved|=prioritised|=prioritized|=expedited|=moved|=upgraded|=contacted|=called|=phoned|=emailed|=messaged|=asked|=informed|=notified|=chased|=flagged|=blocked|=suspended|=released|=paused|=resent|=reissued|=restored|=corrected|=fixed|=repaired|=adjusted|=switched|=linked|=added|=reopened|=registered|=deducted|=discounted|=applied';

/** English. */
export const english: ReplyPatterns = {
  ...englishConduct,
  claims: {
    refund_issued: [
      'have|has|was|were|just|already|been * =refunded|=reimbursed',
      'i|we * =refunded|=reimbursed',
      'refund|money|payment * have|has|was|just|already * =processed|=approved|=issued|=sent|=returned|=refunded|=completed|=submitted|=requested|=initiated|=started',
      'i|we * =processed|=approved|=issued|=sent|=returned|=started * refund|money',
    ],
    replacement_sent: [
      'i|we * =sent|=shipped|=arranged|=dispatched|=ordered * replacement|=new',
      'replacement * have|has|was|just|already|been|is * =sent|=shipped|=arranged|=dispatched|=ordered',
      '=new * have|has|was|been * =sent|=shipped|=arranged|=dispatched',
    ],
    order_cancelled: ['i|we * =cancelled|=canceled', 'have|has|been|just|already * =cancelled|=canceled'],
    address_changed: [
      'i|we * =changed|=updated|=corrected|=amended * address|recipient|size',
      'address|recipient|size * have|has|was|just|already * =changed|=updated|=corrected|=amended',
    ],
    pickup_booked: [
      'i|we * =booked|=arranged|=scheduled|=requested * pickup|pick-up|collection|courier',
      'pickup|pick-up|collection|courier * have|has|was|just|already * =booked|=arranged|=scheduled',
    ],
    investigation_opened: [
      'i|we * =opened|=filed|=raised|=started|=lodged * investigation|case|claim|trace|report|inquiry|enquiry',
      'investigation|claim|trace|report|inquiry|enquiry * have|has|was|just|already * =opened|=filed|=raised|=started|=lodged',
      'i|we * =asked|=contacted * courier|bank|warehouse * look|search|trace|find|investigate',
    ],
    escalated: [
      'i|we * =escalated|=forwarded|=transferred',
      'have|has|was|been|just|already * =escalated|=forwarded',
      'i|we * =passed|=handed * team|lead|manager|department',
    ],
    photos_received: [
      'i|we * =received|=reviewed|=seen * photo|picture|evidence|video|screenshot',
      'photo|picture|evidence|video|screenshot * have|has|was|been|already * =received|=reviewed',
    ],
    data_checked: [
      'i|we * =checked|=reviewed|=verified|=confirmed|=looked',
      'have|has|been|just|already =checked|=verified|=reviewed',
    ],
    account_secured: [
      'i|we * =locked|=secured|=restored|=recovered * account',
      'account * have|has|was|been|just|already * =locked|=secured|=restored|=recovered',
    ],
    voucher_sent: [
      'i|we * =sent|=added|=issued|=credited|=applied * voucher|point|credit|compensation',
      'voucher|point|credit|compensation * have|has|was|been|just|already * =sent|=added|=issued|=credited|=applied',
    ],
    feedback_passed_on: [
      'i|we * =passed|=shared|=forwarded * feedback|suggestion|praise|complaint|comment|words',
      'feedback|suggestion|praise|complaint|comment * have|has|was|been|just|already * =passed|=shared|=forwarded',
    ],
    other: [
      `i|we ${deeds}`,
      `i|we have|already|just|also|now|personally|had ${deeds}`,
      'have|already|just =set * aside',
      'i =set * aside',
      'we|i =put * =on =hold',
      'i|we =spoke|=spoken|=talked',
      'i|we have|already|just|also =spoken|=talked',
      'has|have|been|was|were * =reactivated|=extended|=unlocked|=unblocked|=merged|=waived|=prioritised|=prioritized|=expedited|=upgraded|=reissued|=resent|=reset|=reopened|=set_aside|=adjusted',
      'been =moved|=added|=deleted|=restored|=deducted|=applied|=removed|=fixed|=reserved',
    ],
    unnamed: [
      'i|we * =processed|=actioned|=resolved|=submitted|=completed',
      'have|has|was|been|just|already * =processed|=actioned|=resolved|=submitted|=completed',
    ],
  },
  objects: {
    refund_issued: ['refund|money|reimbursement|amount'],
    replacement_sent: ['replacement|=new'],
    order_cancelled: ['cancellation|=cancel'],
    address_changed: ['address|recipient|size|change'],
    pickup_booked: ['pickup|pick-up|collection'],
    investigation_opened: ['investigation|claim|trace|report|inquiry|enquiry'],
    escalated: ['escalation'],
    account_secured: ['account'],
    voucher_sent: ['voucher|point|credit|compensation|coupon'],
    feedback_passed_on: ['feedback|suggestion|complaint|comment'],
  },
  noClaim: [
    'if|when|whether|once|until|unless|after|before|will|would|can|could|may|might|should|must|shall|to|please|ensure|soon',
    'make sure',
    'that|which was|were|is|has|have',
    'not|never|yet',
    'automatically|day|date|since',
  ],
  othersAct: [
    'you|they|customer have|has|had',
    'you|they|customer =cancelled|=canceled|=checked|=received|=sent|=processed',
  ],
  promises: [
    'we|i|team * update|reply|call|write|contact|answer|respond|process|confirm|let|get|send|resolve|look|check|tell|email|come',
    'will|shall * hear|update|reply|call|contact|answer|respond|processed|resolved|arrive|receive|get|sent',
    'be in touch',
    'expect * reply|update|answer|call|refund',
    'get|come back to you',
  ],
  noPromise: [
    'have|has|had been',
    'if * not|later|past',
    'open|close|closed|opening',
    'you * send|reply|pay|fill',
  ],
  times: [
    { phrases: ['this afternoon'], inDays: 0, until: 18 },
    { phrases: ['tonight', 'this evening', 'today', 'later today', 'end of the day'], inDays: 0, until: 24 },
    { phrases: ['tomorrow morning'], inDays: 1, until: 12 },
    { phrases: ['tomorrow', 'tomorrow afternoon|evening'], inDays: 1, until: 24 },
    { phrases: ['day after tomorrow'], inDays: 2, until: 24 },
  ],
  fromNow: ['in', 'within', 'from now', 'less than', 'at most', 'under', 'no later than'],
  gives: [
    'we|i * give|offer|send|credit|add|refund|compensate|issue|cover|approve|reimburse|return|take|transfer|grant|pay',
    'happy|glad|pleased|like|going to give|offer|send|credit|add|refund|compensate|issue|cover|approve|reimburse|return|grant',
    'you * get|receive|have',
    '=refunded|=credited|=approved|=reimbursed',
    'as * compensation|apology|goodwill|gesture|sorry',
    'here|have|take * voucher|credit|compensation|coupon|code',
    'make it up',
    'i|we * put|knock|send|drop|pop',
    'on us|the_house',
  ],
  denials: ['unable|decline|refuse'],
  besidesItem: [
    'photo|photos|picture|video|box|packaging|wrapping|receipt|invoice|label|tag|document|form|email|message|number',
  ],
  modals: ['allowed|permitted|authorised|authorized|possible|position'],
  given: {
    partial_refund: [
      'partial refund',
      'refund * part',
      'part|half of * price',
      'of the|its price',
      'half * price',
      'keep * item|it',
    ],
    keep_item: [
      'need not * return|returned',
      'no|not need|have to return',
      'no|not|without|need_not * send|ship|post|sending|shipping|posting * back',
      'no|not need|have to send|ship * item|it',
      'no|without return|returning',
      'keep * item|it|them',
      'you * keep the|your|this|that|these|those|both|all',
    ],
    advance_refund: [
      'refund first|early',
      'in advance',
      'upfront',
      'before * back|arrive|return|returned|arrived|received',
      'without|not wait|waiting for|until',
    ],
    goodwill: [
      'voucher|compensation|goodwill|cashback|bonus|coupon',
      'store credit',
      'discount|=off',
      'points',
      'credit',
      'apology|goodwill|sorry|make_it_up|gesture',
      'shipping fee|cost',
    ],
    refund: ['refund', 'money back', 'reimburse'],
  },
  weekdays: [
    ['monday', 'mondays', 'mon'],
    ['tuesday', 'tuesdays', 'tue'],
    ['wednesday', 'wednesdays', 'wed'],
    ['thursday', 'thursdays', 'thu'],
    ['friday', 'fridays', 'fri'],
    ['saturday', 'saturdays', 'sat'],
    ['sunday', 'sundays', 'sun'],
  ],
  weekend: ['weekend|weekends'],
  everyDay: ['every day', 'daily', 'seven days a week', '24 hours a day'],
  opening: ['we|shop|service|team * =open|=close|=closed', 'opening|working|office|business|service hours'],
  street: String.raw`\b\d{1,4}\s+\p{Lu}[\p{L}']{1,20}(?:\s\p{Lu}[\p{L}']{1,20}){0,2}\s(?:Street|Road|Avenue|Lane|Drive)\b|(?:\bJl\.?|\bJalan|\bGang)\s+\p{L}[\p{L}.' ]{1,40}?(?:,?\s*(?:No\.?|Blok))?\s*[A-Z]?\d{1,4}\b`,
};
