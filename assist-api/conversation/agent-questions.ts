// An agent speaks of the customer, of approval and of how to answer; a customer speaks to the shop.
const ofAgents = new RegExp(
  [
    String.raw`(?<!media )(?:customer|cust|pelanggan|pembeli|konsumen|buyer)(?:nya)? (?!service|care|support|lama|setia|baru\b)(?:[\p{L}]+ ){0,2}?(?:minta|ngamuk|marah|bilang|ngaku|ngakunya|nolak|mau|gak|ga|nggak|tidak|ngotot|nawar|maksa|komplain|ngancam|mengancam|kirim|kasih|udah|sudah|ini|yang|wants|want|says|said|is|has|keeps|refuses|refused|asks|asked|threatens|claims|insists|won'?t|doesn'?t|didn'?t|wrote|sent|who)`,
    String.raw`(?:boleh|bisa|blh|bleh|bs) (?:kita |aku |gw |gue |cs |agen )?(?:kasih|ngasih|beri|acc|approve|setujui|janjiin|janjikan|gratisin|gratiskan|tolak|nolak|blokir|block) `,
    String.raw`(?:jawab|jawabnya|jwb|balas|balasnya|bales|balesnya|reply|respon|nanggepin|nanggapi|ngadepin|menghadapi|hadapi|sikapi) (?:apa|gimana|gmn|gmna|bagaimana)`,
    String.raw`(?:gimana|gmn|gmna|bagaimana|cara) (?:cara )?(?:jawab|jwb|balas|bales|nanggepin|nanggapi|ngadepin|hadapi|menghadapi|respon|nolak|eskalasi)`,
    String.raw`(?:nunggu|tunggu|butuh|perlu|minta|hrs|harus|tanpa) (?:acc|approval|persetujuan|izin|ijin)`,
    String.raw`(?:wewenang|kewenangan|eskalasi(?:in)?|naikin|spv|supervisor|team ?lead|atasan|lead|playbook|sop) (?:[\p{L}]+ ){0,3}?(?:siapa|berapa|brp|kapan|apa|gimana|gmn|ga|gak|nggak|dl|dulu)`,
    String.raw`(?:batas|limit|plafon|max|maks(?:imal)?) (?:refund|kompensasi|diskon|goodwill|ganti rugi|voucher)`,
    String.raw`(?:can|may|could|should|do) (?:i|we) (?:just )?(?:offer|give|refund|promise|approve|block|waive|escalate|refuse|close|tell (?:him|her|them|the)|pay (?:him|her|them)|hand|need approval)`,
    String.raw`am i allowed|who (?:approves|signs|decides|can approve)|need(?:s)? (?:approval|sign[- ]?off)|without (?:approval|asking)|my limit|team lead|(?:how|what) (?:do|should|can) (?:i|we) (?:reply|answer|respond|handle|deal|say|tell)`,
    // Customers speak of customers only as of others, of themselves, or of the shop's ways.
    String.raw`(?<!(?:new|another|other|loyal|a|your|treat|media|layanan|data|punya|jadi) )(?<!\p{L})(?:cust|customers?|pelanggan|pembeli|buyers?)(?:nya)?(?!\p{L}|['’]s)(?! (?:service|care|support|data|database|coupon|named|for|lain|kalian|setia|lama|baru|di sini))`,
    String.raw`(?<!\p{L})(?:boleh|bleh|blh|bs|bisa) (?:sy|saya|aku|gw|kita|agen) (?:tutup|akhiri|tolak|nolak|acc|janji\p{L}*|putus\p{L}*)`,
    String.raw`(?<!\p{L})(?:oper ke (?:siapa|mana)|operin|acc siapa|ke tim mana|ketua regu|serah terima|catatan (?:oper|serah|penerusan))`,
    String.raw`(?<!\p{L})(?:can|may|should|must) i (?:reject|refuse|approve|decline|end|ignore|admit|promise|compensate|close (?:the|this) (?:case|chat|ticket))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ok|okay|fine|allowed) to (?:end|reject|refuse|promise|close)(?!\p{L})`,
    String.raw`(?<!\p{L})how (?:to|do we|should i) (?:own up|say no|refuse|decline|respond|reply|deal|apologi[sz]e|handle|calm|phrase|turn (?:him|her|them|this) down)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:handover|hand-over|my lead|lead (?:said|says|gave|wants)|whose desk|which team|canned (?:response|reply)|playbook)(?!\p{L})`,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'iu',
);
const speaksToShop =
  /(?<!\p{L})(?:kak|kakak|min|mimin|admin|gan|sis|pesanan (?:saya|sy|aku|ku)|paket (?:saya|sy|aku)|uang (?:saya|sy|aku)|(?:saya|sy|aku) (?:pesan|beli|order|bayar|transfer)|my (?:order|parcel|package|money|refund)|i (?:ordered|bought|paid|received))(?!\p{L})/iu;

/** Whether a text is put as an agent asks colleagues or the playbook, rather than as a customer writes. */
export function isAgentQuestion(text: string): boolean {
  // Most customers speak to the shop, which is found faster.
  return !speaksToShop.test(text) && ofAgents.test(text);
}
