/** Who takes part in a conversation. */
export type Role = 'customer' | 'agent';

/** What tells who an agent is. */
export interface KnownNames {
  /** Names of the agent who asks; can be empty. */
  readonly agents: readonly string[];
  readonly customers: readonly string[];
  readonly shop: string;
}

const agentWords =
  /(?:^|[^\p{L}])(?:admin|adm|mimin|cs|cso|cust(?:omer)?[ .-]?(?:service|care|support)|layanan pelanggan|agen|agent|operator|support|help ?desk|penjual|seller|toko|shop|store|official|you|anda)(?:$|[^\p{L}])/iu;
const customerWords =
  /(?:^|[^\p{L}])(?:customer|cust|pelanggan|pembeli|konsumen|buyer|client|klien|user|pengguna|tamu|guest|visitor)(?:$|[^\p{L}])/iu;
const asks =
  /\?|(?:^|[^\p{L}])(?:gimana|gmn|gmna|bagaimana|kapan|kpn|kenapa|knp|mengapa|berapa|brp|dimana|dmn|apakah|apa bisa|bisa (?:ga|gak|nggak|ngga|tidak)|mau|minta|tolong|how|when|where|why|what|can (?:i|you)|could|please|want)(?:$|[^\p{L}])/iu;

/** The role that a speaker's name tells; undefined for a name that tells none. */
export function roleOfName(name: string, known: KnownNames): Role | undefined {
  const plain = plainName(name);
  const isOne = (names: readonly string[]) =>
    names.map(plainName).some((other) => other !== '' && (plain === other || hasWords(plain, other)));
  if (isOne(known.customers)) return 'customer';
  if (isOne(known.agents) || hasWords(plain, plainName(known.shop))) return 'agent';
  // "Customer Service" serves customers.
  if (agentWords.test(name)) return 'agent';
  return customerWords.test(name) ? 'customer' : undefined;
}

/**
 * The role of each speaker: by name where it tells; where it tells of one side only, the others are the other side;
 * where it tells of none, the last speaker that asks is the customer.
 */
export function rolesOf(
  messages: readonly { readonly speaker: string; readonly text: string }[],
  known: KnownNames,
): ReadonlyMap<string, Role> {
  const told = new Map(
    [...new Set(messages.map(({ speaker }) => speaker))].map((speaker) => [
      speaker,
      roleOfName(speaker, known),
    ]),
  );
  const has = (role: Role) => [...told.values()].includes(role);
  let rest: Role = 'customer';
  let customer: string | undefined;
  if (!has('agent') && has('customer')) rest = 'agent';
  else if (!has('agent') && told.size > 1) {
    customer = (messages.findLast(({ text }) => asks.test(text)) ?? messages.at(-1))?.speaker;
    rest = 'agent';
  }
  return new Map(
    Array.from(told, ([speaker, role]) => [speaker, role ?? (speaker === customer ? 'customer' : rest)]),
  );
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hasWords(name: string, part: string): boolean {
  return part !== '' && ` ${name} `.includes(` ${part} `);
}
