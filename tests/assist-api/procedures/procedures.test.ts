import { describe, expect, test } from 'vitest';
import { SuggestionRequestSchema, SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import { ReplyCheckRequestSchema } from '../../../assist-api/routes/reply-checks/schema.ts';
import type { LimitsRole } from '../../../assist-api/procedures/index.ts';
import { replacing } from '../../content/corpus/changed-corpus.ts';
import type { Changes } from '../../content/corpus/changed-corpus.ts';
import { createTestApi, startOfTest } from '../test-api.ts';
import { shopWithLimits } from './shop-with-limits.ts';

const threat = 'lentera LN-104 rusak, saya laporkan ke polisi';

async function ask(
  text: string,
  { role, changes, ...rest }: { role?: LimitsRole; changes?: Changes; [key: string]: unknown } = {},
) {
  const shop = await shopWithLimits(changes);
  const request = SuggestionRequestSchema.parse({ messages: [{ role: 'customer', text }], ...rest });
  return shop.suggest(request, role);
}

describe('a signal', () => {
  test('leads to its procedure, as a checklist with what the case has', async () => {
    const suggestion = await ask(`${threat} [foto] [foto] [stiker]`);
    expect(SuggestionSchema.parse(suggestion)).toEqual(suggestion);
    expect(suggestion.procedures).toEqual([
      {
        articleId: 'late-return',
        title: 'Retur yang terlambat',
        why: 'Pelanggan menulis “saya laporkan ke polisi”',
        when: ['Pelanggan meminta retur setelah 9 hari'],
        steps: [
          { step: 0, text: 'Tanyakan alasannya', allows: [] },
          { step: 1, text: 'Minta foto kaca', allows: ['photos_received'] },
          { step: 2, text: 'Tawarkan kupon sampai Rp75.000', allows: ['voucher_sent'] },
        ],
        dataNeeded: [
          {
            label: 'Nomor Pesanan',
            value: 'LN-104',
            placeholder: 'conversation.custom_attribute.order_number',
          },
          { label: 'Foto', value: '2 foto' },
          { label: 'Alasan' },
        ],
        decides: 'Agen sampai Rp20.000, manajer sampai Rp200.000',
        upTo: 'kompensasi sampai Rp20.000',
        stopWhen: 'Pelanggan setuju',
        escalateTo: { team: 'workshop', teamName: 'Bengkel' },
      },
    ]);
  });

  test('is told in the language of the reply', async () => {
    const { procedures } = await ask('my lantern is broken, going to the police');
    expect(procedures[0]).toMatchObject({
      title: 'A return that comes too late',
      why: 'The customer wrote “going to the police”',
      steps: [{ text: 'Ask for the reason' }, {}, { text: 'Offer a coupon up to IDR 75,000' }],
      dataNeeded: [{ label: 'Order number' }, { label: 'Photo' }],
      escalateTo: { teamName: 'Workshop' },
    });
    expect(procedures[0]?.dataNeeded.every(({ value }) => value === undefined)).toBe(true);
  });

  test('that is denied leads nowhere', async () => {
    const { triage, procedures } = await ask('zxq saya tidak laporkan ke polisi');
    expect(triage?.signals).toEqual([]);
    expect(procedures).toEqual([]);
  });

  test('of a playbook article that is not live leads nowhere', async () => {
    const archive = replacing('owner: workshop', 'owner: workshop\nstatus: archived');
    const { triage, procedures } = await ask('zxq going to the police', {
      locale: 'en',
      changes: {
        'playbook/en/returns/late-return.mdx': archive,
      },
    });
    expect(triage?.signals.map(({ kind }) => kind)).toEqual(['threat']);
    expect(procedures).toEqual([]);
  });
});

describe('without a signal', () => {
  const sources = {
    'canned-responses/id/returns/cara-retur.md': replacing(
      '[return-lantern]',
      '[return-lantern, late-return]',
    ),
  };

  test('the procedure is what the best response rests on', async () => {
    const { procedures } = await ask('mau retur lentera gimana caranya kak', { changes: sources });
    expect(procedures.map(({ articleId, why }) => [articleId, why])).toEqual([
      ['late-return', 'Dasar balasan “Cara mengembalikan lentera”'],
    ]);
  });

  test('an article that was found with confidence gives it, with its passage', async () => {
    const { articles, procedures } = await ask(
      'pelanggan minta retur lewat batas, kupon yang boleh diberikan berapa?',
      {
        messages: [
          { role: 'agent', text: 'pelanggan minta retur lewat batas, kupon yang boleh diberikan berapa?' },
        ],
      },
    );
    expect(articles[0]?.articleId).toBe('late-return');
    expect(procedures[0]).toMatchObject({ articleId: 'late-return', passageAnchor: 'yang-boleh-diberikan' });
    expect(procedures[0]?.why).toMatch(/^Kata yang cocok: /);
  });

  test('a likelier response that rests on no procedure leaves it out', async () => {
    const message = 'mau retur lentera gimana caranya kak';
    const { responses, procedures } = await ask(message);
    expect(responses[0]?.responseId).toBe('cara-retur');
    expect(procedures).toEqual([]);
  });

  test('nothing that fits gives none', async () => {
    expect((await ask('zxqv wqxz')).procedures).toEqual([]);
  });

  test('a procedure stands once however often it is led to', async () => {
    const { procedures } = await ask(`mau retur lentera gimana caranya kak, ${threat}`, { changes: sources });
    expect(procedures).toHaveLength(1);
    expect(procedures[0]?.why).toContain('polisi');
  });
});

describe('the limit of the person', () => {
  test('is that of the role', async () => {
    const upTo = async (role: LimitsRole) => (await ask(threat, { role })).procedures[0]?.upTo;
    expect(await upTo('agent')).toBe('kompensasi sampai Rp20.000');
    expect(await upTo('manager')).toBe('kompensasi sampai Rp200.000');
  });

  test('is left out where no fact states one, or what is said of who decides does not name it', async () => {
    const { procedures } = await ask('my lantern is broken, going to the police');
    expect(procedures[0]?.decides).toBe('Head of the workshop, above IDR 75,000');
    expect(procedures[0]?.upTo).toBeUndefined();
  });

  test('is no part of a longer figure', async () => {
    const figure = replacing(
      '{{ fact.agent_goodwill_limit }}, manajer',
      'Rp20.000.000 atau {{ fact.goodwill_limit }}, manajer',
    );
    const path = 'playbook/id/returns/late-return.mdx';
    const shop = await shopWithLimits();
    expect(shop.corpus.facts.has('agent_goodwill_limit')).toBe(true);
    expect(
      shop.suggest(SuggestionRequestSchema.parse({ messages: [{ role: 'customer', text: threat }] }))
        .procedures[0]?.upTo,
    ).toBeDefined();
    const own = await shopWithLimits({
      [path]: (text) =>
        figure(
          text
            .replace(
              'decides: Kepala bengkel, di atas {{ fact.goodwill_limit }}',
              'decides: "Agen sampai {{ fact.agent_goodwill_limit }}, manajer"',
            )
            .replace(
              'tanpa bertanya.',
              'tanpa bertanya, {{ fact.agent_goodwill_limit }} {{ fact.manager_goodwill_limit }} {{ fact.agent_refund_limit }}.',
            ),
        ),
    });
    const { procedures } = own.suggest(
      SuggestionRequestSchema.parse({ messages: [{ role: 'customer', text: threat }] }),
    );
    expect(procedures[0]?.decides).toContain('Rp20.000.000');
    expect(procedures[0]?.upTo).toBeUndefined();
  });
});

test('a ticked step of the checklist supports what it allows', async () => {
  const shop = await shopWithLimits();
  const request = SuggestionRequestSchema.parse({ messages: [{ role: 'customer', text: threat }] });
  const [procedure] = shop.suggest(request).procedures;
  const step = procedure?.steps.find(({ allows }) => allows.includes('voucher_sent'));
  const check = (ticked: unknown[]) =>
    shop.replyChecks
      .check(
        ReplyCheckRequestSchema.parse({ text: 'Vouchernya sudah kami kirim ke akun Kakak.', ticked }),
        { role: 'agent' },
        startOfTest,
      )
      .findings.map(({ kind }) => kind);
  expect(check([])).toContain('unsupported_claim');
  expect(check([{ articleId: procedure?.articleId, step: step?.step }])).not.toContain('unsupported_claim');
});

describe('POST /v1/suggestions', () => {
  test('gives procedures to signed-in callers only', async () => {
    const api = await createTestApi();
    const body = { messages: [{ role: 'agent', text: 'pelanggan minta retur lewat batas, boleh?' }] };
    const refused = await api.request('POST', '/v1/suggestions', { body });
    expect(refused.status).toBe(401);
    expect(await refused.text()).not.toContain('Tanyakan alasannya');
    const answered = await api.asMachine('POST', '/v1/suggestions', body);
    expect(SuggestionSchema.parse(await answered.json()).procedures[0]?.articleId).toBe('late-return');
  });
});
