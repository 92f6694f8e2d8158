import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createComposer } from '../../../assist-api/compose/index.ts';
import type { ReplyContext } from '../../../assist-api/compose/index.ts';
import type { CannedResponse } from '../../../content/corpus/corpus.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';

// Without parts of replies, a reply is its answer alone; by email it has HTML too.
const corpus = {
  ...(await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'))),
  replyParts: new Map(),
};
const { responses } = corpus;
const [first] = responses;
if (!first) throw new Error('the fixture has responses');
const composer = createComposer({ corpus });
const now = new Date('2030-03-06T03:00:00Z');
type Source = Pick<ReplyContext, 'contact' | 'agent' | 'conversation'>;
const compose = (response: CannedResponse, source: Source = {}, customerTexts: readonly string[] = []) =>
  composer
    .start({
      channel: 'email',
      locale: response.locale,
      messages: [],
      customerTexts,
      triage: null,
      now,
      ...source,
    })
    .reply({ responses: [response] });
const render = (body: string, source: Source = {}, messages: readonly string[] = [], locale = 'en') =>
  compose({ ...first, body, variants: [], locale }, source, messages);
const orderNumber = '{{ conversation.custom_attribute.order_number }}';

describe('values', () => {
  test('come from contact, agent and conversation', () => {
    const { text, missing } = render(
      '{{ contact.name }}, {{ agent.email }}, {{ conversation.id }}, ' + orderNumber,
      {
        contact: { name: 'Rina Dewi' },
        agent: { email: 'a@lentera.example' },
        conversation: { id: '7', custom_attribute: { order_number: 'LN-104' } },
      },
    );
    expect(text).toBe('Rina Dewi, a@lentera.example, 7, LN-104');
    expect(missing).toEqual([]);
  });

  test.each([
    ['Rina Dewi', 'Rina'],
    ['Suharto', 'Suharto'],
    ['Muhammad Rizki Pratama', 'Muhammad Rizki'],
    ['Moh. Arif', 'Moh. Arif'],
    ['Siti Rahma', 'Siti Rahma'],
    ['I Made Arta', 'I Made Arta'],
    ['  Ni   Luh  ', 'Ni Luh'],
    ['dr. Andi Wijaya, Sp.A', 'Andi'],
    ['Prof. Dr. Ir. Budi Santoso, M.Sc., Ph.D.', 'Budi'],
    ['Budi Santoso S.Kom', 'Budi'],
    ['H. Abdul Rahman', 'Abdul Rahman'],
    ['Hj. Siti Aminah', 'Siti Aminah'],
    ['Ibu drg. Maya Sari', 'Maya'],
    ['Bunda Aisyah', 'Aisyah'],
    ['Heri Irawan', 'Heri'],
    ['Drajat Ns', 'Drajat'],
  ])('the first name of %j, when it is not given, is %j', (name, first) => {
    expect(render('{{ contact.first_name }}', { contact: { name } }).text).toBe(first);
  });

  test('a moment is said in words, in the time zone of the shop', () => {
    const say = (value: string, locale: string) =>
      render(orderNumber, { conversation: { custom_attribute: { order_number: value } } }, [], locale).text;
    expect(say('2030-03-07T05:00:00Z', 'id')).toBe('besok sebelum pukul 12.00 WIB');
    expect(say('2030-03-06T16:00:00+07:00', 'en')).toMatch(/^today before (?:16:00|4 pm) WIB$/);
    expect(say('2030-99-99T99:99:99Z', 'id')).toBe('2030-99-99T99:99:99Z');
    expect(say('LN-104', 'id')).toBe('LN-104');
  });

  test('a first name that is given stays', () => {
    const source = { contact: { name: 'Muhammad Rizki', first_name: 'Rizki' } };
    expect(render('{{ contact.first_name }}', source).text).toBe('Rizki');
  });

  test('are found in what the customer wrote, the last one wins', () => {
    expect(render(orderNumber, {}, ['pesanan LN-104', 'eh ln-205 maksudnya']).text).toBe('ln-205');
  });

  test('of the request go before those found', () => {
    const source = { conversation: { custom_attribute: { order_number: 'LN-900' } } };
    expect(render(orderNumber, source, ['pesanan LN-104']).text).toBe('LN-900');
  });

  test('a pattern that is no regular expression is refused by name', () => {
    const placeholders = { 'contact.custom_attribute.x': { label: {}, example: '', pattern: '(' } };
    const business = { ...corpus.business, placeholders };
    expect(() => createComposer({ corpus: { ...corpus, business } })).toThrow(
      expect.objectContaining({ code: 'PLACEHOLDER_PATTERN_INVALID' }),
    );
  });
});

test('a link that could run code is text only, whatever stands in the reply or in a value', () => {
  const source = { contact: { name: 'javascript:alert(1)' } };
  expect(render('[a](javascript:b) [c](https://x.example/?q={{contact.name}})', source).html).toBe(
    '<p><a>a</a> <a href="https://x.example/?q=javascript%3Aalert(1)">c</a></p>',
  );
  expect(render('[a]({{contact.name}})', source).html).toBe('<p><a>a</a></p>');
});

describe('what is missing', () => {
  test('is listed with its label in the language of the reply and stands in brackets', () => {
    const { text, html, missing } = render(`Order ${orderNumber}`, {}, [], 'en');
    expect(text).toBe('Order [Order number]');
    expect(html).toBe('<p>Order [Order number]</p>');
    expect(missing).toEqual([
      { placeholder: 'conversation.custom_attribute.order_number', label: 'Order number', example: 'LN-104' },
    ]);
    expect(render(orderNumber, {}, [], 'id').missing[0]?.label).toBe('Nomor pesanan');
  });

  test('is listed once, in order of appearance', () => {
    const { missing } = render('{{ agent.name }} {{ contact.name }} {{ agent.name }}');
    expect(missing.map(({ placeholder }) => placeholder)).toEqual(['agent.name', 'contact.name']);
  });

  test.each([
    ['a default', 'Hi {{ contact.first_name | default: "there" }}', 'Hi there'],
    ['an empty default', 'Hi {{ contact.first_name | default: "" }}, ok', 'Hi, ok'],
    ['a guard', 'Hi{% if contact.first_name %} {{ contact.first_name }}{% endif %}, ok', 'Hi, ok'],
    ['a guard turned round', '{% unless contact.email %}no mail{% endunless %}', 'no mail'],
  ])('%s asks for nothing', (_, body, text) => {
    expect(render(body)).toMatchObject({ text, missing: [] });
  });

  test('a blank value is missing', () => {
    expect(render('{{ contact.name }}', { contact: { name: ' \u200b ' } }).missing).toHaveLength(1);
  });

  test('a filter does not hide it', () => {
    for (const filter of ['upcase', 'append: "!"', 'escape', 'replace: "a", "b"']) {
      expect(render(`{{ contact.name | ${filter} }}`).missing[0]?.placeholder).toBe('contact.name');
    }
  });

  test('an unknown name is missing too', () => {
    expect(render('{{ order.total }}').missing[0]?.placeholder).toBe('order.total');
  });

  test('a condition before it does not take its name', () => {
    const { missing } = render('{% if contact.email %}x{% endif %}{{ agent.name | upcase }}');
    expect(missing.map(({ placeholder }) => placeholder)).toEqual(['agent.name']);
  });
});

describe('values given by people', () => {
  const hostile = '<img src=x onerror=alert(1)> **bold** {{ agent.email }} [a](javascript:x)';

  test('are no HTML, Markdown or Liquid', () => {
    const { text, html } = render('Hi {{ contact.name }}', {
      contact: { name: hostile },
      agent: { email: 'secret' },
    });
    expect(text).toBe(`Hi ${hostile}`);
    expect(html).toBe(
      '<p>Hi &lt;img src=x onerror=alert(1)&gt; **bold** {{ agent.email }} [a](javascript:x)</p>',
    );
  });

  test('cannot make an address', () => {
    const { html } = render('[x]({{ contact.id }})', { contact: { id: 'javascript:alert(1)" onclick="x' } });
    expect(html).not.toMatch(/href="javascript:|onclick="/);
  });
});

describe('plain text', () => {
  test.each([
    ['**Hi** _you_ `code`', 'Hi you code'],
    ['# Title\n\ntext', 'Title\n\ntext'],
    ['1. one\n2. two\n   - three', '1. one\n2. two\n   - three'],
    ['[our page](https://a.example/b)', 'our page (https://a.example/b)'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a: 1, b: 2'],
    ['one  two   three', 'one two three'],
    ['> quoted', 'quoted'],
  ])('of %j is %j', (body, text) => {
    expect(render(body).text).toBe(text);
  });
});

test('every response of the corpus is filled with what it asks for', () => {
  for (const response of responses) {
    const { missing } = compose(response);
    expect(response.placeholders).toEqual(
      expect.arrayContaining(missing.map(({ placeholder }) => placeholder)),
    );
  }
});

test('a template that reads another file or takes too much is refused', () => {
  expect(() => render('{% include "/etc/passwd" %}')).toThrow(/include/);
  expect(() => render('{% for a in (1..100000000) %}x{% endfor %}')).toThrow();
});

test('any names give a text without undefined, double spaces or marks', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(name, name, fc.constantFrom(...responses), (contact, agent, response) => {
      const { text, html } = compose(response, {
        contact: { name: contact },
        agent: { name: agent },
      });
      const around = text.replaceAll(contact.trim().replace(/\s+/g, ' ') || '\0', '');
      expect(around).not.toMatch(/undefined|null|\[object|\S {2,}\S|zq\d+x/);
      expect(html).not.toMatch(/undefined|zq+\d+x/);
    }),
    { seed: 7 },
  );
});
