import { readSpellings } from '../language-pack.ts';

/** Forms that no rule leads to their base, by the form that their family is led to; and words that Porter would mix up. */
export const irregularEnglish = readSpellings(`
become: became
begin: began begun
bite: bit bitten
blow: blew blown
break: broke broken
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
child: children
choose: chose chosen
come: came
cost: costing
deal: dealt
draw: drew drawn
drive: drove driven
eat: ate eaten
fall: fell fallen
feel: felt
fight: fought
find: found
fit: fitted fitting
fly: flew flown
foot: feet
forget: forgot forgotten
freeze: froze frozen
give: gave given
grow: grew grown
hang: hung
hear: heard
hide: hid hidden
hold: held
lay: laid
lead: led
learn: learnt
leave: left
lend: lent
life: lives
lost: lose loses losing
man: men
mean: meant
meet: met
mouse: mice
pay: paid payed
prove: proven
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
sell: sold
send: sent
shake: shook shaken
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sit: sat
sleep: slept
speak: spoke spoken
spell: spelt
spend: spent
spill: spilt
stand: stood
steal: stole stolen
stick: stuck
swim: swam swum
teach: taught
tear: tore torn
throw: threw thrown
tooth: teeth
understand: understood
wake: woke woken
wear: wore worn
win: won
withdraw: withdrew withdrawn withdrawal withdrawals
person: persons
woman: women
write: wrote written
shelf: shelves
knife: knives
wife: wives
half: halves
bad: worse worst
good: better best
die: died dying dies
lie: lied lying
tie: tied tying
university: universities
organization: organizations organisation organisations organize organise organized organised organizing organising
experience: experiences experienced
community: communities
customer: customers
instalment: instalments
personal: personally
setting: settings
policy: policies
general: generally
news: news
international: internationally
importance: important importantly
address: addresses addressed addressing
business: businesses
`);
