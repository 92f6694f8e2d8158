import { readSpellings } from '../language-pack.ts';

/** Contractions (apostrophes are gone by then), chat spelling, and American forms, by standard words. */
export const informalEnglish = readSpellings(`
do not: dont dnt donot dnot
does not: doesnt dosent doesnot dosnt doesent
did not: didnt didnot dident ddnt
can not: cant cannot cnt canot
could not: couldnt couldnot
will not: wont willnot
would not: wouldnt
should not: shouldnt
is not: isnt aint isnot
are not: arent
was not: wasnt
were not: werent
has not: hasnt
have not: havent
had not: hadnt
i am: im
i have: ive
you are: youre
you: u ya yu yuo
your: ur yr yor yuor
are: r ar
please: pls plz plss plse plis pleas plese pleese plzz pleae
thank you: thx thanks ty tysm thanx tnx thnx thnks thanku thankyou thnk tnks thankx
because: cuz cos coz becuz becouse becasue beacuse becuase becos bcoz bc bcs becaus cus
people: ppl peple poeple
message: msg mesage messege messg
want to: wanna wana wanne
going to: gonna gunna finna
got to: gotta
let me: lemme
give me: gimme gimmie
about: abt abotu abut
something: smth sth somthing sumthing
someone: smn
tomorrow: tmr tmrw tomoro tommorow tommorrow tomorow tmrow 2moro 2morrow
today: tdy 2day todya
tonight: tonite 2nite tonght
before: b4
though: tho
through: thru
information: info infomation
account: acct acc accout acount accnt accoutn accont
order number: ordernumber
number: num nmbr numbr numer nubmer
quantity: qty quanity
delivery: deliv delivry delivrey delievery delivary dilivery dlvry
address: addr addres addess
package: pkg packege pakage packge pckg
parcel: parcle parcl parsel
receive: recive receve recv
received: rcvd recived receved
yes: yep yeah yup
no: nope nah
not: nt
right now: rn
as soon as possible: asap
by the way: btw
colour: color colr
catalogue: catalog
favourite: favorite fav fave
cheque: chk
grey: gray gry
what is: whats whts wats
where is: wheres
how is: hows
who is: whos
that is: thats
there is: theres
sign in: login signin
log in: loggin
sign up: signup
refund: refnd refudn reefund refound
must not: mustnt
need not: neednt
shall not: shant
would have: wouldve
could have: couldve
should have: shouldve shoulda
you will: youll
you have: youve
you would: youd
they are: theyre
they have: theyve
they will: theyll
we have: weve
it will: itll
she is: shes
when is: whens
kind of: kinda
sort of: sorta
out of: outta
do not know: dunno idk
have to: hafta
okay: okey okie
messages: msgs
great: gr8
late: l8
later: l8r
wait: w8
mate: m8
with: wth
without: witout
what: wat wht waht wot
when: wen whn
where: wher whre
the: teh hte
they: tey
their: thier
that: tht taht
this: ths tihs
then: thn
have: hav ahve hve haev
have been: havebeen
has: haz
just: jst jus jsut
know: kno knw konw
want: wnt wnat
help: hlp halp
order: ordr oder ordder oredr
ordered: orderd odered
return: retrun retrn returnn
returned: retured
delivered: deliverd delivred deleverd deliveed
phone number: phonenumber
email: emial eamil
password: pasword passwrd pw pwd passwod passward
payment: paymet payement paymnt pymt paymen
paid: payed payd
money: mony monney
receipt: recipt
cancel: cancle cansel cancell cnacel
cancelled: cancelld cancled canceld
cancellation: cancelation cancellaton
exchange: exchage exhange xchange
available: availble avaliable availible avalable
different: diffrent diferent
definitely: definitly definatly
occurred: occured
occurring: occuring
transferred: transfered
transferring: transfering
referred: refered
referral: referal
committed: commited
until: untill til
necessary: necessery
immediately: immediatly imediately immedietly
unfortunately: unfortunatly unfortunetly
successfully: successfuly sucessfully
successful: successfull sucessful
success: succes sucess
possible: posible
guarantee: garantee guarentee gaurantee garuntee
warranty: warrenty waranty
maintenance: maintainance maintenence
believe: belive
weird: wierd
friend: freind frnd
friends: freinds
truly: truely
really: realy rly rlly relly
probably: prolly probly
business: buisness busines bussiness
beginning: begining
calendar: calender
certain: certin
completely: completly
convenient: convinient
customer: custmer costumer
customers: costumers
service: servise servce
embarrass: embarass
environment: enviroment
exactly: exacly
experience: experiance expirience
existence: existance
familiar: familar
february: febuary
finally: finaly
foreign: foriegn
further: futher
government: goverment
happened: happend hapened
immediate: imediate
independent: independant
interested: intrested
knowledge: knowlege
library: libary
license: lisence lisense
manager: managr
mistake: misstake mistke
noticeable: noticable
obviously: obviosly
occasion: ocassion occassion
particular: perticular
permission: permision
previous: previus
problem: probelm problm prblm porblem
problems: probs problms
product: prodcut produt
purchase: purchace puchase purchse
quality: qualtiy qulity
question: qestion quesiton
questions: qs questons
recommend: recomend reccomend
remember: remeber
response: responce
schedule: schedual shedule
shipping: shiping shippin shippng
shipped: shiped
shipment: shipmet
similar: similiar
sincerely: sincerly
size: sise
stopped: stoped
surprise: suprise
technical: technicle
temporarily: temporarly
together: togather
tracking: trackin traking
track: trak trck
transaction: transacton transection trxn txn
transfer: trasfer tranfer transfr
twice: twise
using: useing
verification: verfication verifcation
verify: verfy verifiy
website: webiste wesbite
wednesday: wensday wednsday
which: wich whihc
whether: wheter
work: wrk
working: workin wrking
writing: writting
wrong: worng wrng
update: updat upadte
upgrade: upgrad
subscription: subcription subscripton
subscribe: subcribe
statement: statment
balance: balence ballance
credit: credt
credit card: creditcard
debit card: debitcard
currency: currancy curency
deposit: depsoit
withdraw: widthdraw
withdrawal: withdrawl withdrawel
exchange rate: exchangerate
identity: idenity identitiy
insurance: insurence
invoice: invoce invioce
loan: laon
mortgage: morgage
interest: intrest
internet: internt
application: aplication
apply: aply
appointment: apointment appt
browser: broswer
computer: compter
connect: conect
connection: conection connexion
disabled: disbaled
download: donwload dowload
error: eror
install: instal
installed: instaled
language: langauge
laptop: labtop
notification: notifcation
picture: pic pict
pictures: pics
screen: scren
screenshot: sceenshot
setting: seting
settings: setings
video: vid
videos: vids
crash: chrash
flight: fligt flght
luggage: lugage
baggage: bagage
reservation: resrvation
ticket: tickt
hotel: hotle
vehicle: vehical
discount: discout dicount
voucher: vocher vouchr
coupon: cupon coupn
complaint: complant
complain: complane
confirm: comfirm
confirmation: confrimation confirmaton
contact: contct
minutes: mins
hours: hrs
hour: hr
week: wk
weeks: wks
month: mth
months: mths
seconds: secs
approximately: approx
as far as i know: afaik
in my opinion: imo imho
to be honest: tbh
never mind: nvm nevermind
let me know: lmk
frequently asked question: faq
for your information: fyi
talk to you: ttyl
log out: logout signout
free: fre
night: nite
good: gud
love: luv
stuff: stff
centre: center
theatre: theater
jewellery: jewelry
aeroplane: airplane
defence: defense
pyjamas: pajamas
mum: mom
doughnut: donut
sceptical: skeptical
plough: plow
moustache: mustache
aluminium: aluminum
instalment: installment
instalments: installments
fulfil: fulfill
enrol: enroll
ageing: aging
judgement: judgment
dialogue: dialog
analogue: analog
`);
