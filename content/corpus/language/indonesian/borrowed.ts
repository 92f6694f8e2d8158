/** English words that stand in Indonesian messages every day, with Indonesian and English affixes. */
const borrowed: ReadonlySet<string> = new Set(
  `access account activate active address admin agent alert apply approve approval attach auto avatar badge balance bank
  banner barcode battery bill block book booking bonus boost brand broadcast browse browser bug bundle bundling button cache call
  cancel cart cash cashback cashless center change charge chart chat check checkin checkout claim clear click close code collect
  comment complain complaint complete confirm connect contact content convert copy coupon cover create credit crop customer
  custom data date deal debit debet decline default defect delay delete delivery deliver deposit design detail device direct
  disable discount display dispute download draft driver drop dropship due edit email enable error event exchange expire export
  express fail feature fee feedback file fill filter flash follow follower form format forward free freeze fraud game gift group hack handle
  hang help history hold home host import inbox info input install invalid invite invoice item join keyword label
  launch layout leave like limit link list live load loading loan location lock login logout loss mail manage map
  mark market match maximum member membership merchant merge message minimum miss mobile mode monitor mute network note notice notif
  number offer office offline online open option order outlet output overload owner pack package packing page paid parcel
  partner password paste pause pay payment pending permission phone pickup place plan play point policy post poster posting preview
  price print prepaid postpaid private problem process product profile promo promote provider purchase push quality question quick quota
  random rate rating read ready receipt receive recharge record recover redeem refer referral refund refresh register reject release reload remind
  reminder remove rename renew repair repeat replace reply report request resend reschedule reseller reset resolve response restart
  restock restore result resume return retry review reward roaming route safety sale save scan schedule scam screenshot scroll search seat secure
  select sell seller send server service session setting setup share ship shipment shipping shop shopping shuttle sign signal size skip
  slot slow sold solve sort spam spare speed split staff start status step stock stop store stream streaming submit subscribe support survey
  swipe switch sync system target tax team template terminate test ticket tiket token topup total touch track tracking trade train transaction transfer
  transit travel trial trip trouble type unblock unlock unpaid update upgrade upload urgent user valid validate variant verify version video view
  visit voucher waiting wallet warranty warning website weight wishlist wifi wrap zone`.split(/\s+/),
);

const prefix = /^(?:di|ter|ke|ber|nge|ng|menge|meng|mem|men|me|penge|peng|pem|pen|pe|re)(?=.{4})/;
const suffix = /(?<=.{4})(?:kan|an|in)$/;

/** Indonesian words that look like one of them with an ending. */
const indonesian = /^(saling|sending|distorsi|rentan|pingsan|dropsi)$/;

/**
 * The English word in `dicancel`, `ngerefund`, `orderan`, `refunds`, `returning`, `packages`; undefined for a word that
 * holds none that is in daily use.
 */
export function borrowedRoot(word: string): string | undefined {
  if (indonesian.test(word)) return undefined;
  const root = uninflected(word) ?? uninflected(word.replace(suffix, ''));
  if (root !== undefined || !prefix.test(word)) return root;
  const rest = word.replace(prefix, '');
  return uninflected(rest) ?? uninflected(rest.replace(suffix, ''));
}

const endings = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'able'];

function uninflected(word: string): string | undefined {
  if (borrowed.has(word)) return word;
  if (/ie[sd]$/.test(word) && borrowed.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const bare = word.slice(0, -ending.length);
    const root = [bare, `${bare}e`, bare.replace(/(.)\1$/, '$1')].find((form) => borrowed.has(form));
    if (root !== undefined) return root;
  }
  return undefined;
}
