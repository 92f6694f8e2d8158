import { readGroups } from '../language-pack.ts';

/** Groups of words and short phrases that customers of any shop use for the same thing. */
export const englishSynonyms = readGroups(`
buy, purchase, order
money, cash, funds
photo, picture, image, pic
remove, delete, erase
broken, damaged, cracked, smashed, shattered
parcel, package
courier, driver, rider, delivery man
send, ship, dispatch, deliver
arrive, come, turn up, show up
fee, charge, cost
price, cost
change, modify, edit, update
cancel, stop, call off
wrong, incorrect, mistaken
missing, lost, gone
late, delayed, overdue, slow
phone, mobile, telephone
support, help, assistance
account, profile
password, passcode, pin
fix, repair, mend
website, site
receive, get, obtain
complain, complaint, dissatisfied
person, human, agent, representative
invoice, bill, receipt
discount, voucher, coupon, promo code
find, locate, look for
check, verify, confirm
choose, select, pick
stolen, theft
fraud, scam, fake
return, send back, give back, take back
refund, money back, reimbursement
exchange, swap, replace
fit, size
small, tiny, tight
large, big, loose
available, stock
leave, quit, close
declined, rejected, refused, denied
twice, double, duplicate
`);
