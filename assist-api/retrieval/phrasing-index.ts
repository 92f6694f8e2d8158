import { CodeTable } from './code-table.ts';
import { lettersOf } from './letters.ts';
import type { Phrasing, PhrasingOrigin } from './phrasings.ts';
import { heldBelowOf } from './rarest.ts';
import type { PostingsState } from './packed-postings.ts';
import { PostingsBuilder } from './postings-builder.ts';
import { PostingsIndex } from './postings-index.ts';
import { leastLikeness, mostHolding, mostPhrasingPostings, sharedByMost } from './ranking.ts';

/** How like a query the phrasings of each document are; the next search writes over it. */
export interface PhrasingFindings {
  /** Of its nearest title, example or line, and of its nearest past message; 0 to 1, and 0 where it is next to nothing. */
  readonly likeness: Float32Array;
  readonly neighbour: Float32Array;
  /** Its example that is most like the query, by number; -1 where none is. */
  readonly nearestExamples: Int32Array;
  /** Past messages like the query that it answered. */
  readonly pastMessages: Uint16Array;
}

/** What a text says for phrasings. */
export interface PhrasingLook {
  /** How like the text each is, before its length is taken out, which is the root of `square`. */
  readonly products: Float32Array;
  square: number;
  /** Of how many paragraphs of one text it may be. */
  paragraphs: number;
  /** Those with a product of at least `leastNear`, as many as `nearCount` says: only they can be like such a text. */
  readonly near: Int32Array;
  nearCount: number;
  leastNear: number;
}

/** Phrasings that can be searched, ready to be saved. */
export interface PhrasingState {
  /** Number of documents. */
  readonly size: number;
  readonly origins: readonly PhrasingOrigin[];
  /** Documents of each phrasing. */
  readonly documents: readonly (readonly number[])[];
  /** Texts of examples; empty for other phrasings. */
  readonly examples: readonly string[];
  readonly sequences: Int32Array;
  /** By itself a sequence has its rarity; 0 for one that is not looked up, since too many phrasings hold it. */
  readonly postings: PostingsState;
}

/** A past message at least this like the query is told as a reason. */
const likePastMessage = 0.3;

const isExample = 1;
const isPast = 2;

/** Nearest phrasings by cosine over sequences of letters, weighed by how rare they are. */
export class PhrasingIndex {
  readonly state: PhrasingState;
  readonly #index: PostingsIndex;
  /** Documents of all phrasings, one after the other, and where those of each begin; one more than there are phrasings. */
  readonly #documents: Int32Array;
  readonly #offsets: Int32Array;
  readonly #origins: Uint8Array;
  readonly #findings: PhrasingFindings;
  /** Of the nearest example of each document. */
  readonly #exampleLikeness: Float64Array;

  constructor(state: PhrasingState) {
    this.state = state;
    this.#index = new PostingsIndex(state.postings);
    this.#documents = Int32Array.from(state.documents.flat());
    this.#offsets = new Int32Array(state.documents.length + 1);
    for (const [at, { length }] of state.documents.entries()) {
      this.#offsets[at + 1] = (this.#offsets[at] ?? 0) + length;
    }
    this.#origins = Uint8Array.from(state.origins, (origin) =>
      origin === 'past' ? isPast : Number(origin === 'example'),
    );
    this.#findings = {
      likeness: new Float32Array(state.size),
      neighbour: new Float32Array(state.size),
      nearestExamples: new Int32Array(state.size),
      pastMessages: new Uint16Array(state.size),
    };
    this.#exampleLikeness = new Float64Array(state.size);
  }

  /** `size` is the number of documents. */
  static build(phrasings: readonly Phrasing[], size: number): PhrasingIndex {
    const sequences = new CodeTable();
    const builder = new PostingsBuilder();
    for (const { tokens } of phrasings) {
      for (const code of lettersOf(tokens)) builder.add(sequences.add(code), 1);
      builder.endUnit();
    }
    const held = builder.frequencies();
    const most = mostHolding(phrasings.length, sharedByMost.phrasings);
    const rarityOf = (count: number) => Math.log(1 + phrasings.length / count);
    const rarities = Float32Array.from(held, (count) => (count > most ? 0 : rarityOf(count)));
    const valueOf = (sequence: number, count: number) => Math.sqrt(count) * (rarities[sequence] as number);
    const squares = new Float64Array(phrasings.length);
    builder.each((sequence, phrasing, count) => {
      squares[phrasing] = (squares[phrasing] as number) + valueOf(sequence, count) ** 2;
    });
    const { state: postings } = builder.build(
      (sequence, phrasing, count) => valueOf(sequence, count) / Math.sqrt(squares[phrasing] as number),
      { most, ownOf: (sequence) => rarities[sequence] as number, ownOfUnknown: rarityOf(1) },
    );
    return new PhrasingIndex({
      size,
      origins: phrasings.map(({ origin }) => origin),
      documents: phrasings.map(({ documents }) => documents),
      examples: phrasings.map(({ origin, text }) => (origin === 'example' ? text : '')),
      sequences: sequences.codes(),
      postings,
    });
  }

  /** That of a text without words. */
  createLook(): PhrasingLook {
    const size = this.#origins.length;
    return {
      products: new Float32Array(size),
      square: 0,
      paragraphs: 1,
      near: new Int32Array(size),
      nearCount: 0,
      leastNear: Infinity,
    };
  }

  /** Where the list of each sequence of the state begins. */
  get lists(): Uint32Array {
    return this.state.postings.starts;
  }

  /**
   * Writes over `look` what the letters of a text say; `lists` are those of its sequences, each once, with how often it
   * stands there. Of a long text the rarest sequences, which tell most. The text is one of so many paragraphs; of one that
   * is too long for a phrasing only its length is taken.
   */
  look(
    look: PhrasingLook,
    lists: Int32Array,
    counts: Uint16Array,
    size: number,
    { paragraphs, isPhrasing }: { readonly paragraphs: number; readonly isPhrasing: boolean },
  ): void {
    const index = this.#index;
    const heldBelow = heldBelowOf(index, lists, size, mostPhrasingPostings);
    let square = 0;
    for (let at = 0; at < size; at += 1) {
      const list = lists[at] as number;
      if (index.heldBy(list) < heldBelow) square += (counts[at] as number) * index.ownOf(list) ** 2;
    }
    look.square = square;
    begin(look, paragraphs);
    look.products.fill(0);
    if (!isPhrasing) return;
    for (let at = 0; at < size; at += 1) {
      const list = lists[at] as number;
      const held = index.heldBy(list);
      if (held === 0 || held >= heldBelow) continue;
      const weight = Math.sqrt(counts[at] as number) * index.ownOf(list);
      look.nearCount = index.addAndNote(look, list, weight);
    }
  }

  /** What each document has of phrasings like a text, from what each of its paragraphs says. */
  collect(looks: readonly PhrasingLook[]): PhrasingFindings {
    const { likeness, neighbour, nearestExamples, pastMessages } = this.#findings;
    likeness.fill(0);
    neighbour.fill(0);
    nearestExamples.fill(-1);
    pastMessages.fill(0);
    let square = 0;
    for (const look of looks) {
      square += look.square;
      if (look.paragraphs < looks.length) noteAgain(look, looks.length);
    }
    const length = Math.sqrt(square) || 1;
    const least = leastLikeness * length;
    for (let at = 0; at < looks.length; at += 1) {
      const { near, nearCount } = looks[at] as PhrasingLook;
      for (let place = 0; place < nearCount; place += 1) {
        const phrasing = near[place] as number;
        const product = productOf(phrasing, looks, at);
        // What two paragraphs both say adds more to their product than to their length.
        if (product >= least) this.#tell(phrasing, Math.min(1, product / length));
      }
    }
    return this.#findings;
  }

  #tell(phrasing: number, like: number): void {
    const { likeness, neighbour, nearestExamples, pastMessages } = this.#findings;
    const origin = this.#origins[phrasing] as number;
    const best = origin === isPast ? neighbour : likeness;
    const end = this.#offsets[phrasing + 1] as number;
    for (let place = this.#offsets[phrasing] as number; place < end; place += 1) {
      const document = this.#documents[place] as number;
      if (origin === isPast && like >= likePastMessage) {
        pastMessages[document] = (pastMessages[document] as number) + 1;
      } else if (origin === isExample) {
        const nearest = nearestExamples[document] as number;
        const rival = nearest < 0 ? 0 : (this.#exampleLikeness[document] as number);
        if (like > rival || (like === rival && phrasing < nearest)) {
          nearestExamples[document] = phrasing;
          this.#exampleLikeness[document] = like;
        }
      }
      if (like > (best[document] as number)) best[document] = like;
    }
  }

  /** The text of an example by its number; undefined for none. */
  example(at: number): string | undefined {
    return this.state.examples[at];
  }
}

/** A phrasing like a whole text is so like at least one of its paragraphs, by the length of the paragraph. */
function begin(look: PhrasingLook, paragraphs: number): void {
  look.paragraphs = paragraphs;
  look.leastNear =
    look.square === 0 ? Infinity : Math.fround((leastLikeness / paragraphs) * Math.sqrt(look.square));
  look.nearCount = 0;
}

/** For a paragraph that was looked up as one of fewer. */
function noteAgain(look: PhrasingLook, paragraphs: number): void {
  begin(look, paragraphs);
  const { products, near, leastNear } = look;
  let count = 0;
  for (let phrasing = 0; phrasing < products.length; phrasing += 1) {
    if ((products[phrasing] as number) < leastNear) continue;
    near[count] = phrasing;
    count += 1;
  }
  look.nearCount = count;
}

/** The product of all looks with a phrasing near that of a place; 0 where it is near an earlier one too. */
function productOf(phrasing: number, looks: readonly PhrasingLook[], of: number): number {
  let product = 0;
  for (let at = 0; at < looks.length; at += 1) {
    const { products, leastNear } = looks[at] as PhrasingLook;
    const own = products[phrasing] as number;
    if (at < of && own >= leastNear) return 0;
    product += own;
  }
  return product;
}
