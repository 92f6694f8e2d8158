import type { ReplyPatterns } from './patterns.ts';

/** English. */
export const english: ReplyPatterns = {
  claims: {
    refund_issued: [
      'have|has|was|were|just|already|been * =refunded|=reimbursed',
      'i|we * =refunded|=reimbursed',
      'refund|money|payment * have|has|was|just|already * =processed|=approved|=issued|=sent|=returned|=refunded|=completed',
      'i|we * =processed|=approved|=issued|=sent|=returned|=started * refund|money',
    ],
    replacement_sent: [
      'i|we * =sent|=shipped|=arranged|=dispatched|=ordered * replacement|=new',
      'replacement * have|has|was|just|already * =sent|=shipped|=arranged|=dispatched|=ordered',
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
    unnamed: [
      'i|we * =processed|=actioned|=resolved|=submitted|=completed',
      'have|has|was|been|just|already * =processed|=actioned|=resolved|=submitted|=completed',
    ],
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
    'you * get|receive|have',
    '=refunded|=credited|=approved|=reimbursed',
    'as * compensation|apology|goodwill|gesture',
  ],
  given: {
    partial_refund: ['partial refund', 'refund * part', 'part of * price', 'of the price', 'keep * item|it'],
    keep_item: ['need not * return|send', 'no need * return|send', 'without * return', 'keep * item'],
    advance_refund: ['refund first|early', 'in advance', 'upfront', 'before * item * back|arrive|return'],
    goodwill: [
      'voucher|compensation|goodwill|cashback|bonus|coupon',
      'store credit',
      'discount|=off',
      'points',
      'shipping fee|cost',
    ],
    refund: ['refund', 'money back', 'reimburse'],
  },
  internal: [
    'my|our|agent|internal limit|authority',
    'approval limit',
    'beyond|above|outside * authority|limit',
    'playbook|internal note|internal policy|internal procedure',
    'approval * lead|manager|supervisor',
    'team lead * approve|approval|sign',
  ],
  blame: [
    {
      phrases: [
        'as per * policy|procedure|rule|term|sop|guideline',
        'according to * policy|procedure|rule|term|sop|guideline',
        'per our|company policy|procedure|rule|term|sop',
        'our policy|sop states|says|requires',
        'is|this our|company policy',
      ],
      instead: 'The reason is this: …',
    },
    {
      phrases: ['you should|must|ought * have|had', '=should have * =read|checked|sent|told|contacted'],
      instead: 'Next time it is easier if …',
    },
    {
      phrases: ['your mistake|fault|error|oversight', 'you * to blame', 'you failed|neglected|forgot'],
      instead: 'What happened is …',
    },
    {
      phrases: [
        'as previously|already|before * explained|stated|mentioned|said|advised',
        'as * explained|stated|mentioned * before|previously|earlier|already',
        'as i|we * explained|stated|mentioned|told',
      ],
      instead: 'Let me put it another way:',
    },
    { phrases: ['why * you not', 'you * not * read|follow|check|pay attention'], instead: 'To be clear, …' },
    {
      phrases: ['apologise|apologize|sorry for any|the inconvenience'],
      instead: "I'm sorry that … (say what happened)",
    },
    { phrases: ['nothing * we|i can do', 'there is nothing we'], instead: 'What we can do is …' },
  ],
  selling: [
    'why not|feel free|remember * shop|buy|order again|more|something',
    'check|browse|explore|discover * promo|promotion|sale|collection|arrivals|deal|offer|range',
    'promotion|sale|deal|offer * today|this|now|special|ends|running',
    'sign up|join|subscribe|register * newsletter|member|membership|club|loyalty|programme|program',
    'follow us|our',
    'download|install * app',
    'new|latest * collection|arrival|product|range',
    'while * here|waiting * shop|buy|browse|add',
  ],
  problems: [
    'damaged|broken|defective|cracked|torn|missing|lost|wrong|late|delayed|stuck|failed|error|disappointed|complaint|refund|return|fraud|scam',
    'not * arrive|arrived|received|work|working|come|credited|moving|updated',
    'sorry|apologise|apologize',
  ],
  rewards: [
    'voucher|gift|bonus|cashback|compensation|reward|points|discount|free|refund|credit|coupon',
    'block|charge|fine|cancel|refuse|penalty',
  ],
  reviews: [
    'leave|write|give|post|change|edit|delete|remove|update|positive|good|bad|your * =review|=reviews|rating|stars|testimonial',
    'five|5 star|stars',
  ],
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
