import { describe, expect, it } from 'vitest';
import { hashSecret } from '../../../assist-api/auth/secrets.ts';
import { linkForFirstPerson } from '../../../assist-api/commands/first-person.ts';
import { people } from '../../../assist-api/commands/people.ts';
import { forgetSaid, said, say, store } from './command-home.ts';

const now = new Date('2030-03-06T03:00:00Z');
const publicAddress = 'https://shop.example/bantuan/';
const run = (...args: string[]) => people(args, { store, publicAddress, now: () => now, say });

describe('people', () => {
  it('invites a person with a link that signs in', async () => {
    await run('add', 'Rina Putri', '--role', 'agent', '--email', 'rina@example.com');
    const secret = /https:\/\/shop\.example\/bantuan\/agent\/#token=(\S+)$/.exec(said.join('\n'))?.[1] ?? '';
    expect(await store.takeSignInLink(hashSecret(secret), now)).toMatchObject({
      name: 'Rina Putri',
      role: 'agent',
      email: 'rina@example.com',
    });
  });

  it('makes a machine token and shows it once', async () => {
    await run('add', 'chatwoot', '--token');
    const token = said[0]?.split('\n')[1] ?? '';
    expect(await store.findActorByCredential(hashSecret(token), 'token', now)).toMatchObject({
      name: 'chatwoot',
      role: 'integration',
    });
  });

  it('makes a new link for somebody who is there', async () => {
    await run('add', 'Rina', '--role', 'writer');
    await run('link', 'Rina');
    expect(said.at(-1)).toMatch(/#token=/);
    await expect(run('link', 'Budi')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  it('lists and revokes', async () => {
    await run('list');
    await run('add', 'Rina', '--role', 'manager');
    await run('revoke', 'Rina');
    forgetSaid();
    await run('list');
    expect(said).toEqual([expect.stringMatching(/^Rina +manager +revoked 2030-03-06$/)]);
    await expect(run('revoke', 'Rina')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
    await expect(run('link', 'Rina')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  it('refuses a name that is taken', async () => {
    await run('add', 'Rina', '--role', 'agent');
    await expect(run('add', 'Rina', '--role', 'agent')).rejects.toMatchObject({ code: 'ACTOR_NAME_TAKEN' });
  });

  it.each([
    [[]],
    [['add']],
    [['add', 'Rina']],
    [['add', 'Rina', '--role', 'boss']],
    [['add', 'Rina', '--role', 'integration']],
    [['add', 'Rina', 'Putri', '--role', 'agent']],
    [['add', '', '--role', 'agent']],
    [['remove', 'Rina']],
    [['list', '--all']],
  ])('explains itself when called as %j', async (args) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it.each([
    [['add'], /Say whom: npm run people -- add NAME/],
    [['remove', 'Rina'], /no "people remove"/],
    [['list', 'Rina'], /list takes no name/],
    [['add', 'Rina', 'agent'], /quotes, and a lone -- /],
  ])('says what is wrong with %j', async (args, sentence) => {
    await expect(run(...args)).rejects.toThrow(sentence);
  });
});

describe('a first start', () => {
  it('makes a manager once, and again when everybody was revoked', async () => {
    expect(await linkForFirstPerson(store, publicAddress, now)).toMatch(
      /^https:\/\/shop\.example\/bantuan\/agent\/#token=[\w-]{43}$/,
    );
    expect(await linkForFirstPerson(store, publicAddress, now)).toBeUndefined();
    await store.revokeActor('manager', now);
    expect(await linkForFirstPerson(store, publicAddress, now)).toBeDefined();
  });

  it('makes one manager when two processes start at once', async () => {
    const links = await Promise.all([1, 2, 3].map(() => linkForFirstPerson(store, publicAddress, now)));
    expect(links.filter((link) => link !== undefined)).toHaveLength(1);
    expect(await store.listActors()).toHaveLength(1);
  });
});
