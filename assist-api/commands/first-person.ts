import { addActor, firstPersonName, issueSecret, signInAddress } from '../auth/people.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';

/**
 * A sign-in link for a manager that is made when there is nobody yet; undefined when there is somebody, also when
 * another process was first.
 */
export async function linkForFirstPerson(
  store: Store,
  publicAddress: string,
  now: Date,
): Promise<string | undefined> {
  const actors = await store.listActors();
  if (actors.some(({ revokedAt }) => revokedAt === null)) return undefined;
  try {
    const { actorId } = await addActor(store, { name: firstPersonName, role: 'manager' }, now);
    const { secret } = await issueSecret(store, actorId, 'signInLink', now);
    return signInAddress(publicAddress, secret);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'ACTOR_NAME_TAKEN') return undefined;
    throw error;
  }
}
