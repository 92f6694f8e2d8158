import { readSpellings } from '../language-pack.ts';

/** Contractions (apostrophes are gone by then), chat spelling, and American forms, by standard words. */
export const informalEnglish = readSpellings(`
do not: dont dnt
does not: doesnt
did not: didnt
can not: cant cannot
could not: couldnt
will not: wont
would not: wouldnt
should not: shouldnt
is not: isnt aint
are not: arent
was not: wasnt
were not: werent
has not: hasnt
have not: havent
had not: hadnt
i am: im
i have: ive
you are: youre
you: u ya yu
your: ur yr
are: r
please: pls plz plss plse
thank you: thx thanks ty tysm thanx
because: cuz cos coz becuz
people: ppl
message: msg
want to: wanna
going to: gonna
got to: gotta
let me: lemme
give me: gimme
about: abt
something: smth sth
someone: smn
tomorrow: tmr tmrw tomoro
today: tdy
tonight: tonite
before: b4
though: tho
through: thru
information: info
account: acct acc
order number: ordernumber
number: num
quantity: qty
delivery: deliv
address: addr
package: pkg
parcel: parcle
receive: recieve
received: recieved rcvd
yes: yep yeah yup
no: nope nah
not: nt
right now: rn
as soon as possible: asap
by the way: btw
colour: color
catalogue: catalog
favourite: favorite
cheque: chk
grey: gray
what is: whats
where is: wheres
how is: hows
who is: whos
that is: thats
there is: theres
sign in: login signin
log in: loggin
sign up: signup
refund: refnd
`);
