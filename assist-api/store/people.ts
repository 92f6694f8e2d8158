import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { roles } from '../auth/roles.ts';
import { prepare } from './prepared.ts';
import type { RunQuery } from './prepared.ts';
import type { Actor, Credential, Store } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const RoleSchema = z.enum(roles);

/** People, machines, and the secrets that let them in; who holds a credential, which each request asks, is asked through `run`. */
export function peopleStore(
  db: Kysely<Tables>,
  run: RunQuery,
): Pick<
  Store,
  | 'addActor'
  | 'listActors'
  | 'findActor'
  | 'revokeActor'
  | 'addCredential'
  | 'findActorByCredential'
  | 'takeSignInLink'
  | 'removeCredential'
> {
  const findActor = async (actorId: string) => {
    const row = await db.selectFrom('actors').selectAll().where('actor_id', '=', actorId).executeTakeFirst();
    return row && toActor(row);
  };
  const holders = prepare(
    run,
    db
      .selectFrom('credentials')
      .innerJoin('actors', 'actors.actor_id', 'credentials.actor_id')
      .selectAll('actors')
      .where('credentials.secret_hash', '=', '')
      .where('credentials.kind', '=', '')
      .where('actors.revoked_at', 'is', null)
      .where((where) =>
        where.or([where('credentials.expires_at', 'is', null), where('credentials.expires_at', '>', '')]),
      ),
  );
  const asked = oncePerTurn(async (secretHash: string, kind: Credential['kind'], now: Date) => {
    const [row] = await holders(secretHash, kind, now.toISOString());
    return row && toActor(row);
  });
  return {
    findActor,

    async addActor(actor) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('actors')
        .values({
          actor_id: actor.actorId,
          name: actor.name,
          email: actor.email,
          role: actor.role,
          created_at: actor.createdAt.toISOString(),
          revoked_at: actor.revokedAt?.toISOString() ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        throw new StoreError('ACTOR_NAME_TAKEN', `Somebody named "${actor.name}" exists already.`, {
          hint: 'Choose another name, or revoke the other first.',
        });
      }
    },

    async listActors() {
      const rows = await db.selectFrom('actors').selectAll().execute();
      return rows
        .map(toActor)
        .sort((a, b) => compare(a.name, b.name) || compare(a.createdAt.getTime(), b.createdAt.getTime()));
    },

    async revokeActor(name, at) {
      const isRevoked = await db.transaction().execute(async (transaction) => {
        const revoked = await transaction
          .updateTable('actors')
          .set({ revoked_at: at.toISOString() })
          .where('name', '=', name)
          .where('revoked_at', 'is', null)
          .returning('actor_id')
          .executeTakeFirst();
        if (!revoked) return false;
        for (const table of ['credentials', 'favourites', 'snippets'] as const)
          await transaction.deleteFrom(table).where('actor_id', '=', revoked.actor_id).execute();
        return true;
      });
      asked.forget();
      return isRevoked;
    },

    async addCredential(credential) {
      const createdAt = credential.createdAt.toISOString();
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('credentials').where('expires_at', '<=', createdAt).execute();
        await transaction
          .insertInto('credentials')
          .values({
            secret_hash: credential.secretHash,
            actor_id: credential.actorId,
            kind: credential.kind,
            created_at: createdAt,
            expires_at: credential.expiresAt?.toISOString() ?? null,
          })
          .execute();
      });
      asked.forget();
    },

    findActorByCredential: (secretHash, kind, now) => asked.find(secretHash, kind, now),

    async takeSignInLink(secretHash, now) {
      // One statement, so that of two callers only one sees the row.
      const taken = await db
        .deleteFrom('credentials')
        .where('secret_hash', '=', secretHash)
        .where('kind', '=', 'signInLink')
        .where('expires_at', '>', now.toISOString())
        .returning('actor_id')
        .executeTakeFirst();
      if (!taken) return undefined;
      const actor = await findActor(taken.actor_id);
      return actor?.revokedAt === null ? actor : undefined;
    },

    async removeCredential(secretHash) {
      await db.deleteFrom('credentials').where('secret_hash', '=', secretHash).execute();
      asked.forget();
    },
  };
}

type FindHolder = Store['findActorByCredential'];

/**
 * Who is asked for several times in one turn of the event loop is looked for once: a busy machine sends requests by the
 * dozen. What changes here is forgotten at once, what another process changes with the turn, after milliseconds.
 */
function oncePerTurn(look: FindHolder): { readonly find: FindHolder; readonly forget: () => void } {
  const found = new Map<string, ReturnType<FindHolder>>();
  return {
    find(secretHash, kind, now) {
      // So that one that ends meanwhile is asked for again.
      const key = `${kind} ${secretHash} ${Math.floor(now.getTime() / 1_000)}`;
      const known = found.get(key);
      if (known) return known;
      if (found.size === 0) setImmediate(() => found.clear());
      const looked = look(secretHash, kind, now);
      found.set(key, looked);
      return looked;
    },
    forget: () => found.clear(),
  };
}

const compare = <Value extends string | number>(a: Value, b: Value) => Number(a > b) - Number(a < b);

function toActor(row: Selectable<Tables['actors']>): Actor {
  return {
    actorId: row.actor_id,
    name: row.name,
    email: row.email,
    role: RoleSchema.parse(row.role),
    createdAt: new Date(row.created_at),
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at),
  };
}
