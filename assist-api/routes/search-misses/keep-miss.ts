import type { Context } from 'hono';
import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import { clientAddress } from '../../limits/client-address.ts';
import { perSpan } from '../../limits/token-buckets.ts';
import type { AppEnv, AppParts } from '../../parts.ts';

/** Within this span one browser's same question counts once. */
const repeatSeconds = 600;
const rememberedQuestions = 20_000;

/** Keeps a question that search did not answer. Outlasts the process once resolved; a repeated one is kept once. */
export type MissKeeper = (c: Context<AppEnv>, question: string, locale: Locale) => Promise<void>;

/** Stores questions masked, without anything that tells who asked. */
export function createMissKeeper({
  store,
  config,
  now,
}: Pick<AppParts, 'store' | 'config' | 'now'>): MissKeeper {
  const questions = perSpan(1, repeatSeconds, { maxKeys: rememberedQuestions }, () => now().getTime());
  return async (c, question, locale) => {
    const maskedText = maskPersonalData(question.normalize('NFC').replace(/\s+/g, ' ').trim());
    const browser = (c.req.header('user-agent') ?? '').slice(0, 300);
    const key = [clientAddress(c, config.trustProxyHops), browser, locale, maskedText.toLowerCase()];
    const isNew = questions.take(JSON.stringify(key)) === 0;
    if (isNew) await store.saveSearchMiss({ maskedText, locale, at: now(), source: 'search' });
  };
}
