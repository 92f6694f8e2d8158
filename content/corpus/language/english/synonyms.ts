import { readGroups } from '../language-pack.ts';

/**
 * Groups of words and short phrases by which customers of any business mean the same, ordered by subject. A word that
 * also means something else stands inside phrases ("exchange it", "exchange rate"), and so does one whose stem is that
 * of another word ("authentic product").
 */
export const englishSynonyms = readGroups(`
open an account, open account, create an account, create account, register, registration, sign up, set up an account, make an account, enroll
close my account, close account, delete my account, delete account, deactivate, cancel my account, remove my account, terminate my account
account, profile
log in, sign in, log on, access my account
log out, sign out, log off
locked out, account locked, account is locked, account blocked, account is blocked, account suspended, suspend, banned, account disabled
password, passcode
pin, passcode, pin code
reset password, reset my password, forgot password, forgot my password, recover password, recover my password, lost my password
username, user name, user id
verify, confirm, validate
verify my identity, verify identity, confirm my identity, prove my identity, identity verification, identity check
verification code, confirmation code, one time password, one time code, otp
two factor authentication, two factor, two step verification, mfa
newsletter, mailing list, marketing emails, promotional emails
unsubscribe, opt out, stop emails
subscription, subscribe, membership
cancel subscription, cancel my subscription, end my subscription, stop my subscription, stop subscription, cancel my membership
upgrade my plan, upgrade plan, higher plan, upgrade my subscription, bigger plan
downgrade, lower plan, cheaper plan, smaller plan
change my plan, change plan, switch plan, switch my plan, different plan
trial, try for free, test period
renew, extend, prolong
auto renewal, automatic renewal, renews automatically
expired, lapsed, out of date, no longer valid
activate, enable, turn on, switch on
deactivate, disable, turn off, switch off
privacy, data protection, personal data, personal information
hacked, compromised, broken into, unauthorised access, accessed my account
unrecognised, unauthorised, do not recognise, unfamiliar, did not authorise
fraud, scam, swindle, scammer
fake, counterfeit, imitation, replica, knockoff
genuine, original, authentic product, authentic item
phishing, suspicious email, suspicious message, fake email
stolen, theft
another person, other person, third party
pay, payment
money, funds
cash, banknotes
top up, topup, add money, add funds, load money, put money, deposit, reload, recharge
withdraw, cash out, take out money, take money out
atm, cash machine, cashpoint
transfer, send money, wire money, remittance
recipient, beneficiary, payee
account number, bank details, iban
charged, debited, deducted, billed
charged twice, charged two times, double charged, paid twice, billed twice, duplicate charge, duplicate payment
twice, double, duplicate, two times
overcharged, charged too much, charged extra, extra charge, billed too much
refund, money back, reimbursement
compensation, goodwill
fee, charge, commission, surcharge
no fee, free of charge, no charge, without charge
price, cost, how much
expensive, pricey, overpriced, too costly
cheap, inexpensive, affordable, low price
declined, rejected, refused, denied, not accepted
failed, unsuccessful, not go through, not successful
pending, on hold, in progress, not completed, still processing
exchange rate, conversion rate, currency rate, rate of exchange
exchange currency, exchange money, convert currency, convert money, currency conversion
statement, transaction history, payment history, account history, past transactions
direct debit, standing order, autopay, auto-pay, automatic payment, recurring payment
balance, available funds, money left, remaining credit
limit, maximum, cap
minimum, lowest amount, smallest amount
instalment plan, pay in instalments, monthly instalments, monthly payments, pay monthly, split payment
pay later, buy now pay later, bnpl
loan, borrow, lend
overdue payment, amount due, outstanding balance, debt, owe
penalty, late fee, late charge
tax, vat, gst
salary, wages, paycheck
lost card, lost my card, card is lost, stolen card, card stolen, card was stolen, misplaced my card, card is missing
freeze my card, freeze card, block my card, block card, lock my card, card is frozen, card is blocked, disable my card
unblock, unfreeze, unlock, reactivate
swallowed my card, card swallowed, kept my card, retained my card, ate my card
replacement card, new card, replace my card
contactless, tap to pay, nfc
cvv, cvc, card security code
add my card, add card, add a card, link my card, link a card, register my card, connect my card
payment method, payment option, way to pay, ways to pay, how to pay, means of payment
cash on delivery, pay on delivery, cod, pay the courier
ewallet, e-wallet, digital wallet, mobile wallet
chargeback, dispute, contest a charge
buy, purchase, order
cart, basket, shopping bag, trolley
checkout, check out
cancel, call off
cancel order, cancel my order, stop my order, stop order, undo my order, take back my order
change, modify, edit, update, amend, alter
order status, status of my order, track my order, track order, where is my order
track, trace
track my package, track package, track my parcel, where is my package, where is my parcel, track shipment
tracking number, tracking code, waybill, consignment number
order number, order id, order reference, reference number
quantity, number of items
incomplete, missing item, item missing, missing parts, not complete, something missing
wrong item, incorrect item, different item, wrong product, not what i ordered
pre-order, preorder, order in advance, backorder
bulk, wholesale, large quantity
parcel, package, shipment
send, ship, dispatch, deliver
shipping fee, shipping cost, shipping charge, delivery fee, delivery cost, delivery charge, postage
courier, driver, rider, delivery man, delivery guy
arrive, come, turn up, show up
not arrived, not received, not come, never arrived, never came, never received, still waiting, not here yet
late, delayed, overdue, behind schedule, taking so long, taking too long
express, expedited, priority shipping, rush
delivery time, shipping time, delivery date, arrival date, estimated arrival, eta, when will it arrive
delivery address, shipping address
moved house, relocated, new address
pick up, pickup, collect
pickup point, collection point, drop off point, parcel locker
abroad, overseas, another country, foreign country, internationally
import duty, import tax, customs duty
marked as delivered, says delivered, shows delivered, shown as delivered
not at home, not home, nobody home, missed delivery, missed the delivery
lost parcel, lost package, lost in transit, parcel is lost, package is lost
missing, lost, gone, disappeared, vanished, misplaced
torn, ripped
leak, spilled
gift wrap, wrapped as a gift
gift, present
gift card, gift voucher, gift certificate
return, send back, give back, bring back
return label, shipping label, prepaid label
exchange it, exchange this, exchange my, exchange the, exchange item, exchange product, exchange size, exchange for, swap, replace
changed my mind, no longer want, do not want it, no longer need
warranty, guarantee
fix, repair, mend
spare part, replacement part
problem, issue, trouble, difficulty
broken, damaged, cracked, smashed, shattered
broken, faulty, defective, malfunctioning, not working, stopped working
wrong, incorrect, mistaken, inaccurate
by mistake, by accident, accidentally, mistakenly
scratch, scuff, dent
stain, dirty
smell, odor, stink
overheating, too hot, gets hot
rotten, spoiled, moldy, mouldy, stale
fit, size, measurements, dimensions
size chart, size guide
too small, tight
too large, too big, loose, baggy
color, shade
material, fabric, cloth
available, stock
sold out, out of stock, unavailable, not available
restock, back in stock, available again
poor quality, bad quality, low quality, cheaply made
second hand, secondhand, refurbished
instructions, manual, user guide
assemble, put together
compatible, works with
description, specifications, specs
recommend, suggest, advise
difference, compare, comparison
customise, personalise, engrave
expiry date, best before, shelf life
photo, picture, image
contact, reach, get in touch, get hold of
customer service, customer support, customer care, support team, help desk, helpline, hotline, call center
agent, human, representative, real person, speak to someone, talk to someone, speak to a person, talk to a person, speak to an operator, talk to an operator
call, ring
call me back, callback, return my call
phone, mobile, telephone, smartphone, cellphone
phone number, mobile number, cell number, telephone number, contact number
text message, sms
live chat, chat
reply, respond, response, answer
complain, complaint, dissatisfied, unhappy, not satisfied, not happy
manager, supervisor, escalate
rude, impolite, disrespectful, unprofessional
feedback, suggestion, comment, opinion
review, star rating, testimonial
invoice, bill, receipt
receipt, proof of purchase, proof of payment
upload, attach, submit
id card, identity card, photo id, proof of identity
requirements, prerequisites, criteria
eligible, qualify, entitled
deadline, due date, time limit, last day
terms and conditions, terms of service, terms of use
rules, regulations, policy
approve, authorise
licence, license, permit
appointment, time slot
reservation, booking
reschedule, postpone, change the date, change date, another date
discount, price reduction, money off
voucher, coupon, promo code, discount code, promotional code
promotion, special offer, deal, sale
redeem, use a voucher, apply a voucher, apply a code, enter a code
points, loyalty points, rewards, reward points
cashback, cash back
referral, refer a friend, invite a friend, invite friends
contest, competition, giveaway, prize
app, application
software, program
website, site, web page, webpage
browser, web browser
computer, laptop, pc
install, set up
uninstall, remove the app, delete the app, remove the program
update, new version, latest version, newest version
crash, freeze, hang, stuck, unresponsive, not responding
slow, lag, sluggish, laggy
not loading, not opening, blank page, blank screen, white screen
restart, reboot
restore, factory reset, default settings
restore, recover, retrieve
error, bug, glitch, error message
notification, alert, reminder
settings, preferences, options, configuration
sound, audio, volume
no sound, muted, silent
bookmark, favourite
screen, display, monitor
internet, wifi, wi-fi, broadband, internet connection
signal, network, coverage, reception
no internet, offline, not connected, connection lost, no connection
outage, service down, service disruption, downtime
power cut, power outage, power failure, blackout
mobile data, data plan, data allowance
sim card, esim, sim
keep my number, port my number, transfer my number
prepaid, pay as you go
backup, back up, save a copy
sync, synchronise
storage, disk space, memory
qr code, barcode
add-on, extension, plugin, plug-in
virus, malware, spyware
spam, junk
link, url, web address
click, tap, press
popup, pop-up
disconnect, unlink, unpair
flight, plane
luggage, baggage, suitcase
hotel, accommodation, lodging
trip, journey, travel
round trip, return ticket, return flight
stopover, layover, connecting flight
depart, departure, leave
timetable, schedule
rent, hire
parking, car park
takeaway, takeout
seller, merchant, vendor
child, kid
remove, delete, erase
start, begin
find, search
choose, select, pick
decrease, reduce, lower
speak, talk
when, how long, how many days, how soon, what time
why, reason, how come
procedure, process, steps
opening hours, business hours, working hours, hours of operation, opening times, closing time, when are you open, what time open
where are you located, your location, your address, where is your office
public holiday, bank holiday, national holiday
immediately, instantly, right away, straight away, as soon as possible
urgent, emergency
monthly, every month, per month
yearly, annual, every year, per year
`);
