import { parseArgs } from 'node:util';
import { TanggapError } from '../../content/corpus/errors.ts';
import { addActor, issueSecret, signInAddress } from '../auth/people.ts';
import type { Store } from '../store/store.ts';

/** How the command is used. */
export const peopleUsage = `npm run people -- add NAME --role agent|writer|manager [--email ADDRESS]   invite a person
npm run people -- add NAME --token                                        make a machine token
npm run people -- link NAME                                               make a new sign-in link
npm run people -- list
npm run people -- revoke NAME`;

/** What the command works on. */
export interface PeopleParts {
  readonly store: Store;
  /** Where people reach the help center, ending in a slash. */
  readonly publicAddress: string;
  readonly now: () => Date;
  readonly say: (text: string) => void;
}

const personRoles = ['agent', 'writer', 'manager'] as const;
const isPersonRole = (role: string | undefined): role is (typeof personRoles)[number] =>
  personRoles.some((each) => each === role);

const usageError = (message: string) => new TanggapError('USAGE', message, { hint: peopleUsage });

/** Runs `people ...`. Throws `USAGE` with the usage as hint, or what the store refuses. */
export async function people(args: readonly string[], parts: PeopleParts): Promise<void> {
  const { action, name, role, email, token } = readArguments(args);
  if (action === 'list' && name === undefined) {
    await list(parts);
    return;
  }
  if (action === '') throw usageError('Say what to do.');
  if (!['add', 'link', 'revoke', 'list'].includes(action))
    throw usageError(`There is no "people ${action}".`);
  if (action === 'list') throw usageError('list takes no name.');
  if (name === undefined || name.trim() === '')
    throw usageError(`Say whom: npm run people -- ${action} NAME`);
  if (action === 'link') {
    await link(name, parts);
    return;
  }
  if (action === 'revoke') {
    await revoke(name, parts);
    return;
  }
  if (token) {
    await addMachine(name, parts);
    return;
  }
  if (!isPersonRole(role))
    throw usageError(`--role takes ${personRoles.join(', ')}; a machine gets --token.`);
  const { actorId } = await addActor(parts.store, { name, email: email ?? null, role }, parts.now());
  parts.say(`${name} (${role}) was added.`);
  await sayLink(actorId, parts);
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        email: { type: 'string' },
        token: { type: 'boolean', default: false },
      },
    });
    const [action = '', name, ...rest] = positionals;
    if (rest.length > 0)
      throw new Error('A name with spaces needs quotes, and a lone -- stands before the command.');
    return { ...values, action, name };
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}

async function list({ store, say }: PeopleParts): Promise<void> {
  const actors = await store.listActors();
  if (actors.length === 0) say('Nobody yet.');
  for (const { name, role, email, createdAt, revokedAt } of actors) {
    const state = revokedAt
      ? `revoked ${revokedAt.toISOString().slice(0, 10)}`
      : `since ${createdAt.toISOString().slice(0, 10)}`;
    say([name.padEnd(24), role.padEnd(12), state.padEnd(20), email ?? ''].join(' ').trimEnd());
  }
}

async function link(name: string, parts: PeopleParts): Promise<void> {
  const actor = (await parts.store.listActors()).find(
    (each) => each.name === name && each.revokedAt === null,
  );
  if (!actor) throw nobody(name);
  if (actor.role === 'integration')
    throw usageError(`${name} is a machine; it has a token and no sign-in link.`);
  await sayLink(actor.actorId, parts);
}

async function revoke(name: string, { store, now, say }: PeopleParts): Promise<void> {
  if (!(await store.revokeActor(name, now()))) throw nobody(name);
  say(`${name} was revoked: sessions, links and tokens have ended.`);
}

async function addMachine(name: string, { store, now, say }: PeopleParts): Promise<void> {
  const { actorId } = await addActor(store, { name, role: 'integration' }, now());
  const { secret } = await issueSecret(store, actorId, 'token', now());
  say(`Token of ${name}, shown this once:\n${secret}`);
}

async function sayLink(actorId: string, { store, publicAddress, now, say }: PeopleParts): Promise<void> {
  const { secret } = await issueSecret(store, actorId, 'signInLink', now());
  say(`Sign-in link, good for one use within 15 minutes:\n${signInAddress(publicAddress, secret)}`);
}

const nobody = (name: string) =>
  new TanggapError('PERSON_UNKNOWN', `There is nobody named "${name}".`, {
    hint: 'npm run people -- list shows who there is.',
  });
