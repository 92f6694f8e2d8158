/**
 * Words that everybody knows and few help centers hold, so that none of them is taken for a slip of the finger: people,
 * body, food, home, town, work, school, leisure, nature, feelings, deeds, qualities, places.
 */
export const commonEnglish = `
actor adult aunt baby boss boy bride brother chef child clerk coach cousin crowd dad daughter dentist doctor driver enemy
expert farmer father fellow fiance friend gentleman girl groom guest guy hero husband judge kid king lady lawyer leader
lover maid manager mate mayor mother nanny neighbour nephew niece nurse owner painter parent partner pastor patient
pilot player poet police president priest prince princess queen sailor senator sheriff singer sister soldier son
stranger student teacher teen thief tourist twin uncle victim waiter wife winner witness woman worker writer
ankle arm back beard belly blood bone brain breast breath cheek chest chin ear elbow eye face finger fist flesh flu foot
forehead fever hair hand head heart heel hip jaw joint kidney knee leg lip liver lung mouth muscle nail neck nerve nose
pain palm pulse rib scar skin skull spine stomach sweat tear thigh throat thumb toe tongue tooth vein waist wrist wound
cough cold disease illness medicine pill pulse rash surgery symptom therapy vaccine vitamin ward
apple avocado bacon bagel banana bean beef beer berry biscuit bread breakfast broth burger butter cabbage cake candy carrot
cereal cheese cherry chicken chilli chocolate cocktail coconut coffee cookie corn cracker cream cucumber curry dessert diet
dinner dough duck egg feast fish flour food fruit garlic ginger grape gravy ham honey jam juice ketchup kitchen lamb lemon
lettuce lime lobster lunch mango meal meat melon menu milk mint mushroom mustard noodle nut oat oil olive onion orange oven
pancake pasta pastry peach peanut pear pepper pickle pie pizza plum pork potato prawn pudding pumpkin recipe rice roast salad
salmon salt sandwich sauce sausage snack soda soup spice spinach steak stew sugar supper syrup taste tea toast tomato tuna
turkey vanilla vegan vegetable vinegar waffle water wheat wine yeast yogurt
airport alley arena avenue bakery bank bar barn bay beach bench border bridge building bus cabin cafe camp canal capital
castle cathedral cave cellar cemetery chapel church cinema city clinic club coast college corner cottage country court
creek crossing dam desert district dock downtown embassy factory farm fence ferry field forest fort fountain gallery garage
garden gas gate gym harbour highway hill hospital hostel hotel house inn island jail jungle lake lane library mall mansion
market meadow metro mill mosque motel motorway mountain museum nation ocean palace park path pavement petrol pier plaza pool
pond port prison pub ranch restaurant river road roof ruin salon school shore shrine square stadium station street suburb
subway temple terminal theatre tower town trail train tram tunnel valley villa village volcano wall waterfall yard zoo
agenda airline application audit author bonus budget business candidate capital career case cashier charity client colleague
company conference contract council crisis deadline debt degree department deposit donation economy election employer
engine engineer essay exam factory finance firm founder franchise fund government grade grant hire homework income industry
inflation insurance intern internship interview invest investor job lawsuit lease lecture lesson loan lottery marketing
mayor meeting mortgage office passport pension permit policy politics profit project promotion property protest public
salary scholarship science seminar shift skill speech staff startup stock strike study subject supplier syllabus tax team
thesis trade training treaty tuition union university vacancy visa vote wage warrant work workshop
album anime art artist award ball ballet band bat beat bet bike board boat bowling boxing camera card carnival cartoon
casino champion chess choir circus comedy comic concert costume cricket cup dance dice dolphin drama drum episode festival
fiction film fitness flight football game genre goal golf guitar gym hiking hobby hockey holiday horror horoscope joke
karate league lottery lyrics magazine magic marathon match medal movie music musical novel opera orchestra party penalty
piano picnic pilot poem poetry poker puzzle quiz race racket radio rally record rhyme rock rugby running sailing score
script season series show singing skate ski soccer song sport squad stage star story streak summit surf swimming team
tennis ticket tour tournament toy trip trophy violin vocal wrestling yoga
animal ant bear bee bird breeze bug bull butterfly camel cat cattle cave chick climate cloud cow crab crow deer dinosaur
dog donkey dragon drought duck eagle earth elephant fire fish flame flood flower fly fog fox frog frost galaxy giraffe
goat goose gorilla grass hamster hawk heat hen hill hippo horse hurricane ice insect kitten leaf leopard lightning lion
lizard lunar monkey monsoon moon moth mouse mud owl ox panda parrot peacock penguin pet pig pigeon planet plant puppy
rabbit rain rainbow rat river rose sand sea seed shark sheep sky snail snake snow soil solar spider spring squirrel star
stone storm summer sun sunrise sunset swan temperature thunder tide tiger tree tsunami turtle universe wave weather weed
whale wind winter wolf wood worm zebra
afraid alone angry anxious bored brave calm crazy curious dead depressed eager evil famous fat fierce foolish fond funny
gentle glad grateful greedy guilty happy hate honest hope humble hungry innocent jealous joy kind lazy lonely lost loud love
lucky mad merry mood noble panic pride proud quiet rude sad scared shame shy sick silly sleepy smart sorrow strange strict
stress stupid sweet tender thirsty tired ugly upset wise worry young
bake bark beg bite bleed blow boil borrow breathe build bury celebrate chase chat cheat cheer chew climb collapse compose
cook crawl cry cure curse dance date debate decorate defeat delay develop die dig discover divorce dive donate draw dream
drink drive drown earn eat elect escape exercise explode explore fail fall fight fish flirt float fly forgive freeze fry
gather graduate greet grill grow guess hack harvest hear heal hide hire hug hunt hurt imagine improve inspire invent
invite jog joke juggle jump kick kill kiss kneel knit laugh lead learn lend lie listen love marry meditate melt migrate
motivate obey paint park plant play pour practise praise pray preach predict prepare promote protect prove pull punish
push quit race raise reach read recite recover recruit reform relax renew repeat rescue resign rest retire revise ride
rob roast row rule run sail save scream sculpt seek shave shine shoot shout sing sleep smell smile smoke sneeze solve
speak spell spy stare steal survive swear sweep swim swing talk teach tease tell think throw trade train translate travel
treat tweet visit wake walk wander warn watch weep whisper win wish wonder worship write yawn yell
ancient bald bitter blind blonde broad cheap clever close coarse cosy crisp cruel cute daily deaf deep dense dizzy dull
early elegant empty equal exact faint fair fancy fast final fine firm flat foreign fresh giant golden grand great handsome
harsh heavy holy huge idle legal local low main major male mental mild minor modern moral narrow nasty neat noisy odd
plain polite poor popular pretty private public pure rapid rare raw rich ripe rotten rough royal rural sacred safe secret
severe shallow sharp short silent simple slim slow smooth sober solid sour spare stale steady steep stiff strong sudden
super tall tame tasty thick thin tiny tough toxic urban vague vain vast vivid weak wealthy weird wet wicked wide wild
africa america amsterdam arabic asia athens australia bandung bangkok barcelona beijing berlin boston brazil britain cairo
canada chicago china chinese delhi dubai dutch egypt england english europe france french german germany hanoi india
indonesia iran iraq ireland israel istanbul italian italy jakarta japan japanese kenya korea korean lisbon london madrid
malay malaysia manila mecca medina mexico moscow mumbai munich nepal netherlands paris perth philippines poland portugal
prague qatar rome russia russian saudi scotland seoul shanghai singapore spain spanish sweden sydney taipei taiwan texas
thai thailand tokyo toronto turkish ukraine vienna vietnam yemen zurich
january february march april may june july august september october november december
`
  .trim()
  .split(/\s+/);
