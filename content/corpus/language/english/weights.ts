import { readWeights } from '../language-pack.ts';

/** Weights of English words that say little about the subject; question words and negation keep a share. */
export const englishWeights = readWeights(`
0.02: hi hello hey dear sir madam please thank thanks you okay ok oh ah um lol yes regards kindly cheers
0.1: a an the of to in on at by for with from and or as is are was were be been being am it its this that these those i me my mine we us our your yours he him his she her they them their so just very really also too then there here if do does did done have has had will would shall should could may might than but because up out about into over s t
0.25: every each other another both own same while until since though whether maybe perhaps actually right one two first last next few less around bit lot ever anyone everyone everything nothing sure able different put take took look keep seem see saw think thought really ago soon later can get got want need like know let one any some all more most such only still even now today yesterday make made go going tell say said said help try trying tried way thing something anything someone else again us
0.4: how what when where why who which no not never without before after long much many yet already cannot
`);

/** Words that deny what follows. */
export const englishNegations: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without']);
