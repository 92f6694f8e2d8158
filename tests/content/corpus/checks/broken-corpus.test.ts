import { expect, test } from 'vitest';
import type { Changes } from '../changed-corpus.ts';
import { problemsOf, replacing } from '../changed-corpus.ts';

const article = 'articles/id/orders/change-address.mdx';
const returns = 'articles/id/returns/return-lantern.mdx';
const response = 'canned-responses/id/orders/lentera-telat.md';
const refund = 'canned-responses/id/returns/lama-refund.md';
const playbook = 'playbook/id/returns/late-return.mdx';
const body = 'Alamat masih dapat diubah selama lentera belum dibungkus.';
const inBody = (text: string): Changes => ({ [article]: replacing(body, text) });
const inFrontmatter = (text: string): Changes => ({ [article]: replacing('owner: care', text) });

interface Expected {
  readonly file: string;
  readonly line?: number;
  readonly key?: string;
}

const step = (index: number, key: string): Expected => ({
  file: playbook,
  line: 13 + index,
  key: `procedure.steps.${index}.${key}`,
});

/** What is wrong, the change that makes it so, and where it is told. */
const cases: readonly (readonly [check: string, changes: Changes, where: Expected, ...more: string[]])[] = [
  // Parts of replies.
  [
    'unknown-placeholder',
    { 'reply-parts.yaml': 'id:\n  greetings:\n    hello:\n      - "Halo, {{ adressee }}."\n' },
    { file: 'reply-parts.yaml', line: 4, key: 'id.greetings.hello.0' },
  ],
  [
    'invalid-template',
    { 'reply-parts.yaml': 'id:\n  publicReplies:\n    - "Halo {{ addressee"\n' },
    { file: 'reply-parts.yaml', line: 3, key: 'id.publicReplies.0' },
  ],
  [
    'unknown-situation',
    { 'reply-parts.yaml': 'id:\n  acknowledgements:\n    frustation: [Wajar kalau kesal.]\n' },
    { file: 'reply-parts.yaml', line: 3, key: 'id.acknowledgements.frustation' },
  ],
  [
    'unknown-situation',
    { [response]: replacing('register: kak', 'acknowledgement: damage') },
    { file: response, key: 'acknowledgement' },
  ],
  [
    'source-disagrees',
    { [response]: replacing('register: kak', 'whatHappensNext: Kabar kami kirim dalam 3 hari.') },
    { file: response },
  ],
  // Past messages.
  [
    'invalid-past-message',
    { 'past-messages/old.jsonl': '\n{"text": "lentera saya mana", "locale": "id"\n' },
    { file: 'past-messages/old.jsonl', line: 2 },
  ],
  [
    'invalid-past-message',
    { 'past-messages/old.jsonl': '{"text": "mana", "locale": "id", "doc": "lentera-telat"}' },
    { file: 'past-messages/old.jsonl', line: 1 },
  ],
  [
    'invalid-past-message',
    {
      'past-messages/old.jsonl':
        '{"text": "boleh?", "locale": "id", "askedBy": "agent", "signals": ["frustration"]}',
    },
    { file: 'past-messages/old.jsonl', line: 1, key: 'signals' },
  ],
  ...(
    [
      ['docs', '"docs": ["lentera-tela"]'],
      ['topic', '"topic": "order"'],
      ['signals', '"signals": ["frustation"]'],
    ] as const
  ).map(
    ([key, json]) =>
      [
        'unknown-in-past-message',
        {
          'past-messages/old.jsonl': `{"text": "mana lentera saya", "locale": "id", ${json}}`,
        },
        { file: 'past-messages/old.jsonl', line: 1, key },
      ] as const,
  ),
  // The file by itself.
  ['missing-frontmatter', { [article]: 'Halo' }, { file: article, line: 1 }],
  ['invalid-yaml', inFrontmatter('owner: care: x'), { file: article, line: 4 }],
  ['invalid-yaml', inFrontmatter('owner: "care'), { file: article }],
  ['duplicate-key', inFrontmatter('owner: care\nowner: workshop'), { file: article, line: 5 }],
  ['unknown-key', inFrontmatter('ownr: care'), { file: article, line: 4, key: 'ownr' }, 'missing-owner'],
  ['wrong-type', inFrontmatter('owner: [care]'), { file: article, line: 4, key: 'owner' }],
  ['wrong-type', inFrontmatter('owner: care\nfeatured: yes'), { file: article, line: 5, key: 'featured' }],
  [
    'missing-key',
    { [article]: replacing('title: Mengubah alamat kirim\n', '') },
    { file: article, key: 'title' },
  ],
  ['invalid-value', inFrontmatter('owner: care\nstatus: live'), { file: article, line: 5, key: 'status' }],
  [
    'invalid-value',
    { [article]: replacing('2032-05-03', '2032-13-03') },
    { file: article, line: 6, key: 'reviewBy' },
  ],
  [
    'wrong-type',
    { [playbook]: replacing('allows: [photos_received]', 'allows: photos_received') },
    step(1, 'allows'),
  ],
  ['unknown-key', { [playbook]: replacing('allows: [photos', 'allow: [photos') }, step(1, 'allow')],
  ['invalid-value', { [playbook]: replacing('photos_received', 'foto') }, step(1, 'allows.0')],
  [
    'empty-body',
    { [refund]: (text) => text.slice(0, text.lastIndexOf('---') + 4) },
    { file: refund, line: 9 },
    'placeholders-differ',
  ],
  ['invalid-markdown', inBody('lebih <3 dari'), { file: article, line: 15 }],
  ['invalid-markdown', inBody('<Summary>\nlupa ditutup'), { file: article, line: 15 }],
  ['heading-level', inBody('# Judul'), { file: article, line: 15 }],
  ['heading-level', inBody('#### Judul'), { file: article, line: 15 }],
  ['code-in-article', inBody('import x from "y"'), { file: article, line: 15 }],
  ['code-in-article', inBody('satu {1 + 1} dua'), { file: article, line: 15 }],
  ['unknown-component', inBody('<Sumary>\nhalo\n</Sumary>'), { file: article, line: 15 }],
  ['unknown-component', inBody('<div>halo</div>'), { file: article, line: 15 }],
  ['component-attribute', inBody('<Callout kind="info">\nhalo\n</Callout>'), { file: article, line: 15 }],
  ['component-attribute', inBody('<Callout judul="x">\nhalo\n</Callout>'), { file: article, line: 15 }],
  ['component-attribute', inBody('<Details>\nhalo\n</Details>'), { file: article, line: 15 }],
  ['component-place', inBody('kata <Callout>halo</Callout> kata'), { file: article, line: 15 }],
  ['component-children', inBody('<Steps>\n- a\n</Steps>'), { file: article, line: 15 }],
  ['component-children', inBody('<Tabs>\n<Tab title="a">\nb\n</Tab>\n</Tabs>'), { file: article, line: 15 }],
  [
    'component-children',
    inBody('<Tabs>\nhalo\n\n<Tab title="a">\nb\n</Tab>\n<Tab title="c">\nd\n</Tab>\n</Tabs>'),
    { file: article, line: 15 },
  ],
  ['component-place', inBody('<Tab title="a">\nb\n</Tab>'), { file: article, line: 15 }],
  ['missing-alt', inBody('![](lentera.svg)'), { file: article, line: 15 }, 'missing-image'],
  ['picture-address', inBody('![lentera](https://toko.example/a.png)'), { file: article, line: 15 }],
  ['picture-address', inBody('![lentera](data:image/png;base64,AAAA)'), { file: article, line: 15 }],
  ['link-address', inBody('[x](javascript:alert(1))'), { file: article, line: 15 }],
  ['link-address', inBody('[x](java&#x0A;script:alert(1))'), { file: article, line: 15 }],
  ['link-address', inBody('kata\n\n[x][y]\n\n[y]: <DATA:text/html,x>'), { file: article, line: 17 }],
  [
    'link-address',
    inBody('<Details summary="a">\n[x](www.toko.example)\n</Details>'),
    { file: article, line: 16 },
  ],
  ['link-address', inBody('[x](file:///etc/passwd)'), { file: article, line: 15 }],
  ['task-list', inBody('- satu\n- [ ] dua'), { file: article, line: 16 }],
  ['footnote', inBody('kata[^1]\n\n[^1]: catatan'), { file: article, line: 15 }],
  [
    'invalid-template',
    { [response]: replacing('{{ agent.name }}', '{{ agent.name') },
    { file: response, line: 18 },
    'placeholders-differ',
  ],
  [
    'invalid-template',
    { [response]: replacing('{{ agent.name }}', '{{ agent.name | teriak }}') },
    { file: response, line: 18 },
    'placeholders-differ',
  ],
  ['link-address', { [refund]: replacing('Dana', '[Dana](javascript:x)') }, { file: refund, line: 11 }],
  [
    'link-address',
    { [refund]: replacing('Dana', '<vbscript:{{ contact.first_name }}> Dana') },
    { file: refund, line: 11 },
    'placeholders-differ',
  ],
  [
    'link-address',
    { [response]: replacing("- 'Halo", "- '[lacak](data:text/html,x) Halo") },
    { file: response, line: 11, key: 'variants.0' },
  ],
  ['html-in-reply', { [refund]: replacing('Dana', '<b>Dana</b>') }, { file: refund, line: 11 }],
  ['html-in-reply', { [refund]: replacing('Dana', '<!-- periksa -->\nDana') }, { file: refund, line: 11 }],
  // Where it stands.
  ['missing-file', { 'business.yaml': null }, { file: 'business.yaml' }],
  ['unknown-locale', { 'articles/fr/orders/x.mdx': 'x' }, { file: 'articles/fr/orders/x.mdx' }],
  ['unknown-locale', { 'vocabulary/fr.yaml': '{}' }, { file: 'vocabulary/fr.yaml' }],
  ['misplaced-file', { 'articles/id/x.mdx': 'x' }, { file: 'articles/id/x.mdx' }],
  ['file-ending', { 'articles/id/orders/x.md': 'x' }, { file: 'articles/id/orders/x.md' }],
  [
    'file-name',
    { 'articles/id/orders/Ubah Alamat.mdx': 'x' },
    { file: 'articles/id/orders/Ubah Alamat.mdx' },
  ],
  // The settings.
  [
    'unknown-key',
    { 'facts.yaml': replacing('unit: day', 'units: day') },
    { file: 'facts.yaml', line: 1, key: 'return_window.units' },
    'missing-key',
  ],
  [
    'invalid-value',
    { 'facts.yaml': replacing('duration,', 'duratoin,') },
    { file: 'facts.yaml', line: 1, key: 'return_window.type' },
  ],
  [
    'wrong-type',
    { 'facts.yaml': replacing('value: 12000', 'value: "12.000"') },
    { file: 'facts.yaml', line: 4, key: 'return_fee.value' },
  ],
  [
    'invalid-value',
    { 'business.yaml': replacing('shop: https:', 'shop: javascript:') },
    { file: 'business.yaml', line: 30, key: 'links.shop' },
  ],
  [
    'invalid-value',
    {
      'business.yaml': replacing('  shop:', '  couriers: [{ name: X, url: "data:text/html,x" }]\n  shop:'),
    },
    { file: 'business.yaml', line: 30, key: 'links.couriers.0.url' },
  ],
  [
    'missing-wording',
    { 'topics.yaml': replacing('title: { id: Pesanan, en: Orders }', 'title: { id: Pesanan }') },
    { file: 'topics.yaml', line: 2, key: 'orders.title' },
  ],
  [
    'channel-address',
    { 'business.yaml': replacing('address: support_email', 'address: suport_email') },
    { file: 'business.yaml', line: 27 },
    'unused-fact',
  ],
  [
    'placeholder-pattern',
    { 'business.yaml': replacing(String.raw`'\bLN-?\d{3}\b'`, "'LN-('") },
    { file: 'business.yaml', line: 38 },
  ],
  [
    'missing-holidays',
    { 'business.yaml': replacing('2031-01-01', '2029-01-01') },
    { file: 'business.yaml', line: 13 },
  ],
  // The content as a whole.
  ['unknown-fact', inBody('{{ fact.return_windw }}'), { file: article, line: 15 }],
  ['fact-in-heading', inBody('## Dalam {{ fact.return_window }}'), { file: article, line: 15 }],
  ['internal-fact', inBody('{{ fact.goodwill_limit }}'), { file: article, line: 15 }],
  [
    'internal-fact',
    { [refund]: replacing('Dana masuk', 'Kupon {{ fact.goodwill_limit }}. Dana masuk') },
    { file: refund, line: 11 },
  ],
  [
    'unused-fact',
    { 'facts.yaml': (text) => `${text}lamp_count: { type: money, value: 1 }\n` },
    { file: 'facts.yaml', line: 10 },
  ],
  [
    'same-variant-name',
    {
      'facts.yaml': (text) =>
        text
          .replace(
            'unit: workingDay }',
            'unit: workingDay, variant: { of: time, names: { id: [Kota, kota] } } }',
          )
          .replace(
            'max: 6, unit: day }',
            'max: 6, unit: day, variant: { of: time, names: { id: [kota] } } }',
          ),
    },
    { file: 'facts.yaml', line: 3 },
  ],
  [
    'unknown-topic',
    { 'articles/id/retruns/x.mdx': '---\ntitle: X\nowner: care\ndescription: x\nexamples: [x]\n---\nx\n' },
    { file: 'articles/id/retruns/x.mdx' },
    'missing-translation',
  ],
  ['unknown-team', inFrontmatter('owner: cre'), { file: article, line: 4, key: 'owner' }],
  [
    'unknown-team',
    { [playbook]: replacing('escalateTo: workshop', 'escalateTo: bengkel') },
    { file: playbook, line: 19, key: 'procedure.escalateTo' },
  ],
  [
    'unknown-team',
    { 'topics.yaml': replacing('team: care', 'team: carre') },
    { file: 'topics.yaml', line: 6, key: 'orders.team' },
  ],
  [
    'unknown-procedure',
    { 'signals.yaml': replacing('raisesTo: urgent', 'raisesTo: urgent\n  procedure: late-retrun') },
    { file: 'signals.yaml', line: 11, key: 'threat.procedure' },
  ],
  [
    'unknown-procedure',
    { 'signals.yaml': replacing('raisesTo: urgent', 'raisesTo: urgent\n  procedure: return-lantern') },
    { file: 'signals.yaml', line: 11, key: 'threat.procedure' },
  ],
  [
    'unknown-grouped',
    {
      'topics.yaml': replacing(
        '  team: care',
        '  groups: [{ title: { id: A, en: A }, articles: [change-adress] }]\n  team: care',
      ),
    },
    { file: 'topics.yaml', line: 6 },
  ],
  [
    'unknown-grouped',
    {
      'topics.yaml': replacing(
        '  team: care',
        '  groups: [{ title: { id: A, en: A }, articles: [change-address, change-address] }]\n  team: care',
      ),
    },
    { file: 'topics.yaml', line: 6 },
  ],
  [
    'topic-differs',
    {
      'articles/id/orders/return-lantern.mdx':
        '---\ntitle: X\nowner: care\ndescription: x\nexamples: [x]\n---\nx\n',
      [returns]: null,
    },
    { file: 'articles/id/orders/return-lantern.mdx' },
    'broken-link',
  ],
  [
    'duplicate-slug',
    { [returns]: replacing('slug: mengembalikan-lentera', 'slug: ubah-alamat') },
    { file: returns, key: 'slug' },
  ],
  [
    'duplicate-slug',
    { [article]: replacing('[ganti-alamat]', '[mengembalikan-lentera]') },
    { file: article, line: 8, key: 'redirectFrom.0' },
  ],
  [
    'duplicate-slug',
    { [article]: replacing('[ganti-alamat]', '[ubah-alamat]') },
    { file: article, line: 8, key: 'redirectFrom.0' },
  ],
  [
    'duplicate-slug',
    { [returns]: replacing('owner: workshop', 'owner: workshop\nredirectFrom: [ganti-alamat]') },
    { file: returns, key: 'redirectFrom.0' },
  ],
  [
    'duplicate-slug',
    { 'topics.yaml': replacing('team: care', 'team: care\n  redirectFrom: { id: [retur] }') },
    { file: 'topics.yaml', key: 'orders.redirectFrom.id.0' },
  ],
  ['address-link', inBody('[x](/artikel/mengembalikan-lentera/)'), { file: article, line: 15 }],
  ['broken-link', inBody('[x](article:return-lantren)'), { file: article, line: 15 }],
  ['broken-link', inBody('[x](article:return-lantern#syrat)'), { file: article, line: 15 }],
  [
    'broken-link',
    {
      [returns]: replacing('owner: workshop', 'owner: workshop\nstatus: draft'),
      [article]: replacing(body, '[x](article:return-lantern)'),
    },
    { file: article, line: 15 },
    'source-unpublished',
  ],
  [
    'hidden-link-target',
    {
      [returns]: replacing('owner: workshop', 'owner: workshop\nexpireOn: 2030-05-31'),
      [article]: replacing(body, '[x](article:return-lantern)'),
    },
    { file: article, line: 15 },
  ],
  ['public-links-playbook', inBody('[x](article:late-return)'), { file: article, line: 15 }],
  [
    'public-links-playbook',
    { [article]: replacing('related: [track-lantern]', 'related: [late-return]') },
    { file: article, line: 12, key: 'related.0' },
  ],
  [
    'unknown-related',
    { [article]: replacing('related: [track-lantern]', 'related: [track-lantren]') },
    { file: article, line: 12, key: 'related.0' },
  ],
  [
    'unknown-related',
    { [article]: replacing('related: [track-lantern]', 'related: [change-address]') },
    { file: article, line: 12 },
  ],
  ['missing-image', inBody('![gambar](./lentera.svg)'), { file: article, line: 15 }],
  ['missing-image', inBody('![gambar](./lentera%zz.svg)'), { file: article, line: 15 }],
  [
    'public-links-playbook',
    {
      ...inBody('![gambar](../../../playbook/id/returns/alur.svg)'),
      'playbook/id/returns/alur.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    { file: article, line: 15 },
  ],
  [
    'unknown-source',
    { [refund]: replacing('[refund-lantern]', '[refund-lentera]') },
    { file: refund, line: 6, key: 'sources.0' },
  ],
  [
    'source-unpublished',
    {
      'articles/id/returns/refund-lantern.mdx': replacing(
        'owner: workshop',
        'owner: workshop\nstatus: archived',
      ),
      [returns]: replacing('[kapan dana kembali](article:refund-lantern)', 'tabel'),
    },
    { file: refund, line: 6 },
  ],
  [
    'source-disagrees',
    { [refund]: replacing('{{ fact.refund_time }}', '3 hari') },
    { file: refund, line: 11 },
  ],
  [
    'source-disagrees',
    { [refund]: replacing('Dana masuk', 'Biayanya Rp15.000. Dana masuk') },
    { file: refund, line: 11 },
  ],
  [
    'source-disagrees',
    { [response]: replacing("- 'Halo", "- 'Dalam lima jam. Halo") },
    { file: response, line: 11 },
  ],
  [
    'unknown-placeholder',
    { [response]: replacing('{{ agent.name }}', '{{ agent.nama }}') },
    { file: response, line: 18 },
    'placeholders-differ',
  ],
  [
    'placeholders-differ',
    { [response]: replacing('\n\nSalam, {{ agent.name }}', '') },
    { file: response, line: 15 },
  ],
  [
    'procedure-differs',
    { [playbook]: replacing('    - Tanyakan alasannya\n', '') },
    { file: playbook, line: 10, key: 'procedure' },
  ],
  [
    'procedure-differs',
    { [playbook]: replacing('allows: [photos_received]', 'allows: [photos_received, escalated]') },
    { file: playbook, line: 10, key: 'procedure' },
  ],
  [
    'missing-translation',
    { [`en/${refund}`.replace('en/canned-responses/id', 'canned-responses/en')]: null },
    { file: refund },
  ],
  [
    'long-title',
    {
      [article]: replacing(
        'Mengubah alamat kirim',
        'Mengubah alamat kirim lentera yang sudah dibayar tetapi belum dibungkus',
      ),
    },
    { file: article, line: 2, key: 'title' },
  ],
  [
    'review-due',
    { [article]: replacing('2032-05-03', '2030-05-31') },
    { file: article, line: 6, key: 'reviewBy' },
  ],
  [
    'missing-description',
    { [article]: (text) => text.replace(/^description:.*\n/m, '') },
    { file: article, key: 'description' },
  ],
  ['missing-owner', { [article]: replacing('owner: care\n', '') }, { file: article, key: 'owner' }],
  [
    'missing-examples',
    { [refund]: (text) => text.replace(/^examples:\n.*\n/m, '') },
    { file: refund, key: 'examples' },
  ],
];

const named = cases.map(([check, changes, where, ...more]) => ({ check, changes, where, more }));

test.each(named)('$check, case $$', async ({ check, changes, where, more }) => {
  const problems = await problemsOf(changes);
  const own = problems.filter((problem) => problem.check === check);
  expect(own).toContainEqual(expect.objectContaining(where));
  expect(new Set(problems.map((problem) => problem.check))).toEqual(
    new Set([check, ...more.filter((name) => problems.some((problem) => problem.check === name))]),
  );
  for (const problem of own) {
    expect(problem.message.length).toBeGreaterThan(10);
    expect(problem.expected).not.toBe('');
    expect(problem.received.length).toBeLessThanOrEqual(120);
  }
});

test.each([
  ['www.toko.example/a', '[...](https://www.toko.example/a)'],
  ['htps://toko.example', '[...](https://toko.example)'],
  ['halo@toko.example', '[...](mailto:halo@toko.example)'],
  ['javascript:alert(1)', '[...](https://toko.example/pesanan)'],
  ['javascript://toko.example', '[...](https://toko.example/pesanan)'],
])('the link %s comes with an example that passes', async (address, example) => {
  const [problem] = await problemsOf(inBody(`[x](${address})`));
  expect(problem).toMatchObject({ check: 'link-address', received: address, example });
  expect(await problemsOf(inBody(example))).toEqual([]);
});

test.each([
  '[x](https://toko.example) [y](http://toko.example) [z](mailto:a@toko.example) [p](tel:+62812) [s](sms:+62812)',
  '[x](#bagian) [y](HTTPS://TOKO.example) https://toko.example a@toko.example',
])('links that open are left alone: %s', async (text) => {
  expect(await problemsOf(inBody(text))).toEqual([]);
});

test('what stands in Liquid is no HTML, and Markdown of replies is left alone', async () => {
  const text = '{{ contact.first_name | default: "<b>" }} **tebal** [x](https://toko.example) 1 < 2. Dana';
  const problems = await problemsOf({ [refund]: replacing('Dana', text) });
  expect(problems.map(({ check }) => check).filter((check) => check !== 'placeholders-differ')).toEqual([]);
});

test('an id taken by another topic or kind is told for both', async () => {
  const document = '---\ntitle: X\nowner: care\ndescription: x\nexamples: [x]\n---\nx\n';
  const problems = await problemsOf({
    'articles/id/orders/return-lantern.mdx': document,
    'canned-responses/id/orders/track-lantern.md': document,
  });
  const files = problems.filter(({ check }) => check === 'duplicate-id').map(({ file }) => file);
  expect(files).toEqual([
    'articles/id/returns/return-lantern.mdx',
    'canned-responses/id/orders/track-lantern.md',
  ]);
});

test('all problems of all files come at once, ordered by file and line', async () => {
  const problems = await problemsOf({
    [article]: replacing(body, '# Satu\n\n{{ fact.tidak_ada }}'),
    'facts.yaml': replacing('unit: day', 'units: day'),
    'business.yaml': replacing('currency: IDR', 'currency: rupiah'),
    [refund]: 'x',
  });
  expect(problems.map(({ file, check }) => `${file} ${check}`)).toEqual([
    `${article} heading-level`,
    `${article} unknown-fact`,
    'business.yaml invalid-value',
    `${refund} missing-frontmatter`,
    'facts.yaml missing-key',
    'facts.yaml unknown-key',
  ]);
});

test('the writer’s language is kept in every sentence', async () => {
  const changes = inFrontmatter('ownr: care');
  const [indonesian] = await problemsOf(changes);
  const [english] = await problemsOf(changes, { writerLocale: 'en' });
  expect(indonesian).toMatchObject({
    message: 'Kunci "ownr" tidak dikenal. Maksud Anda "owner"? Perbaiki atau hapus.',
    example: 'owner: care',
  });
  expect(english?.message).toBe('The key "ownr" is unknown. Did you mean "owner"? Correct or remove it.');
});
