import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../content/corpus/schema/business.ts';
import { createComposer } from '../../../assist-api/compose/index.ts';
import {
  composer,
  context,
  corpus,
  general,
  now,
  photos,
  response,
  steps,
  triageOf,
} from './small-corpus.ts';

type Context = Parameters<typeof context>[0];
const compose = (over: Context = {}, responses = [steps], choices = {}) =>
  composer.start(context(over)).reply({ responses, choices });
const on = (channel: Channel, responses = [steps]) => compose({ channel }, responses);

test('a reply is greeting, answer, what happens next and closing, and its text is these parts', () => {
  const { parts, text, separator, insertable, missing } = compose();
  expect(parts.greeting.text).toMatch(/Kak Rina[.,]$/);
  expect(parts.acknowledgement).toEqual({ choice: null, text: '', missing: [], alternatives: [] });
  expect(parts.answer.text).toContain('LN-104');
  expect(parts.nextStep.text).toBe('Kabarnya kami kirim besok sebelum pukul 12.00 WIB.');
  expect(parts.closing.text).toMatch(/Dimas$/);
  expect(text).toBe(
    [parts.greeting, parts.answer, parts.nextStep, parts.closing].map((part) => part.text).join(separator),
  );
  expect({ insertable, missing }).toEqual({ insertable: true, missing: [] });
});

test('a value that is missing is asked for, and the reply is not insertable', () => {
  const { insertable, missing, text } = compose({ conversation: { id: '7' } });
  expect(insertable).toBe(false);
  expect(missing.map(({ label }) => label)).toEqual(['Nomor pesanan']);
  expect(text).toContain('[Nomor pesanan]');
});

describe('the greeting', () => {
  const greeting = (over: Context) => compose(over).parts.greeting.text;

  test.each([
    ['2030-03-06T03:59:00Z', 'Asia/Jakarta', 'Selamat pagi, Kak Rina.'],
    ['2030-03-06T04:00:00Z', 'Asia/Jakarta', 'Selamat siang, Kak Rina.'],
    ['2030-03-06T08:00:00Z', 'Asia/Jakarta', 'Selamat sore, Kak Rina.'],
    ['2030-03-06T11:00:00Z', 'Asia/Jakarta', 'Selamat malam, Kak Rina.'],
    ['2030-03-06T03:59:00Z', 'Asia/Jayapura', 'Selamat siang, Kak Rina.'],
  ])('at %s in %s is %s', (at, time_zone, text) => {
    expect(greeting({ now: new Date(at), contact: { name: 'Rina', time_zone } })).toBe(text);
  });

  test.each([undefined, 'Nowhere/Land'])('names no time of day in the zone %s', (time_zone) => {
    expect(greeting({ contact: { name: 'Rina', ...(time_zone && { time_zone }) } })).toMatch(/^(Halo|Hai)/);
  });

  test.each(['Dengan hormat, kami mewakili klien kami.', 'Kepada Yth. Warung Lentera', 'Dear Sir or Madam,'])(
    'is formal for a letter, and so is the whole reply: %s',
    (text) => {
      const { parts } = compose({ messages: [{ role: 'customer', text }], contact: { name: 'Rina' } }, [
        response({ body: 'Suratnya sudah kami terima, Kak. Kakak kami kabari.' }),
      ]);
      expect(parts.greeting.text).toBe('Yth. Bapak/Ibu Rina,');
      expect(parts.answer.text).toBe('Suratnya sudah kami terima. Bapak/Ibu kami kabari.');
    },
  );

  test('is formal where triage found a lawyer, on every channel but the phone', () => {
    const triage = triageOf('legal');
    expect(greeting({ triage, channel: 'whatsapp' })).toMatch(/^Yth\. Bapak\/Ibu/);
    expect(greeting({ triage, channel: 'email' })).toMatch(/^Yth\. Bapak\/Ibu/);
    expect(greeting({ triage, channel: 'phone' })).toMatch(/^Halo, saya/);
    expect(greeting({ triage: triageOf('frustration') })).toMatch(/^(Halo|Hai)/);
  });

  test('a language without formal words greets a letter as any message', () => {
    const messages = [{ role: 'customer' as const, text: 'Dear Sir or Madam, our client' }];
    expect(greeting({ locale: 'en', messages })).toBe('Hi Rina,');
  });

  test('names no time of day by email', () => {
    expect(greeting({ channel: 'email', contact: { name: 'Rina', time_zone: 'Asia/Jakarta' } })).toMatch(
      /^(Halo|Hai)/,
    );
  });

  test.each(['Assalamualaikum kak', 'aslm, mau tanya', 'ass wr wb', 'Ass. kak', "assalamu'alaikum"])(
    'returns %s',
    (text) => {
      expect(greeting({ messages: [{ role: 'customer', text }] })).toBe('Waalaikumsalam, Kak Rina.');
    },
  );

  test.each(['asisten toko mana', 'kassa', 'assist please'])('takes %s for no salam', (text) => {
    expect(greeting({ messages: [{ role: 'customer', text }] })).not.toContain('Waalaikum');
  });

  test.each(['Halo Kak Rina, sebentar ya', 'Selamat siang Kak', 'Hi Rina,', 'Waalaikumsalam Kak'])(
    'is left out after %s of today, and can be asked for',
    (text) => {
      const messages = [{ role: 'agent' as const, text, sentAt: '2030-03-06T01:00:00Z' }];
      const { parts } = compose({ messages });
      expect(parts.greeting.choice).toBeNull();
      expect(parts.greeting.alternatives).not.toEqual([]);
      const choice = parts.greeting.alternatives[0];
      expect(compose({ messages }, [steps], { greeting: choice }).parts.greeting.choice).toBe(choice);
    },
  );

  test('is said again on another day', () => {
    const messages = [{ role: 'agent' as const, text: 'Halo Kak', sentAt: '2030-03-05T01:00:00Z' }];
    expect(greeting({ messages })).not.toBe('');
  });

  test.each([
    ['Suharto', 'Kak Suharto'],
    ['Muhammad Rizki', 'Kak Muhammad Rizki'],
    ['Siti Rahma', 'Kak Siti Rahma'],
    ['I Made Arta', 'Kak I Made Arta'],
    ['RINA DEWI', 'Kak Rina'],
    ['rina', 'Kak Rina'],
    ['Kak Rina', 'Kak Rina'],
    ['🌸 Rina 🌸', 'Kak Rina'],
    ['dr. Andi Wijaya, Sp.A', 'Kak Andi'],
    ['H. Abdul Rahman', 'Kak Abdul Rahman'],
    ['Bunda Aisyah', 'Kak Aisyah'],
    ['Bunda', 'Kak'],
    ['Toko Berkah Jaya', 'Kak'],
    ['Lentera Jaya Official', 'Kak'],
    ['Rizki.', 'Kak Rizki'],
    ['0812-3456-7890', 'Kak'],
    ['rina@mail.example', 'Kak'],
    ['🌸🌸', 'Kak'],
    ['x'.repeat(60), 'Kak'],
    ['', 'Kak'],
  ])('addresses %j as %s', (name, addressee) => {
    expect(
      greeting({ contact: { name } })
        .replace(/^(Halo, |Hai )/, '')
        .replace(/[.,]$/, ''),
    ).toBe(addressee);
  });
});

describe('the form of address', () => {
  test('is the one of the channel, in the whole message', () => {
    const { text } = on('email');
    expect(text).toMatch(/^(Halo, Rina Dewi\.|Hai Rina Dewi,)/);
    expect(text).not.toMatch(/\bKak(ak)?\b/);
    expect(compose({ channel: 'email' }, [steps], { answers: [0] }).text).toContain('bisa diretur ya:');
    expect(compose({ channel: 'email' }, [steps], { answers: [0] }).text).toContain('Anda cukup menunggu');
  });

  test('is the one that a response names', () => {
    expect(on('email', [{ ...steps, register: 'kak' }]).text).toContain('Kak Rina');
  });

  test('is that of the whole reply, the acknowledgement too', () => {
    const { parts } = compose({ channel: 'email', triage: triageOf('frustration') }, [steps], {
      acknowledgement: 0,
    });
    expect(parts.acknowledgement.text).toBe('Wajar kalau Anda kesal.');
  });

  test.each([
    ['Ibu Rina Dewi', 'Ibu Rina Dewi', 'Ibu cukup menunggu'],
    ['bpk. Andi', 'Bapak Andi', 'Bapak cukup menunggu'],
    ['Rina Dewi', 'Bapak/Ibu Rina Dewi', 'Bapak/Ibu cukup menunggu'],
    ['Ibu Hj. Rina M.', 'Ibu Rina M', 'Ibu cukup menunggu'],
    ['Ibu', 'Bapak/Ibu', 'Bapak/Ibu cukup menunggu'],
    ['Bpk.', 'Bapak/Ibu', 'Bapak/Ibu cukup menunggu'],
  ])('takes the title that a name came with, and guesses none: %s', (name, addressee, inside) => {
    const { text } = compose({ channel: 'email', contact: { name } }, [{ ...steps, register: 'bapak-ibu' }], {
      answers: [0],
    });
    expect(text).toMatch(new RegExp(`^(?:Halo, ${addressee}\\.|Hai ${addressee},)`));
    expect(text).toContain(inside);
  });
});

describe('the acknowledgement', () => {
  const said = (triage: ReturnType<typeof triageOf>, responses = [steps], messages = context().messages) =>
    compose({ triage, messages }, responses).parts.acknowledgement;

  test('fits the signals', () => {
    expect(['Wajar kalau Kakak kesal.', 'Kami mengerti ini melelahkan.']).toContain(
      said(triageOf('frustration')).text,
    );
  });

  test('is none when nothing fits', () => {
    expect(said(triageOf('threat')).text).toBe('');
  });

  test('is the weightiest of signals and response', () => {
    expect(said(triageOf('frustration'), [photos]).text).toBe('Sayang sekali lenteranya pecah.');
  });

  test('is none where the answer has its own', () => {
    expect(said(triageOf('frustration'), [{ ...steps, acknowledgement: 'none' }]).text).toBe('');
  });

  test('is said once in a conversation', () => {
    const part = said(
      triageOf('frustration'),
      [steps],
      [{ role: 'agent', text: 'Wajar kalau Kakak kesal!' }],
    );
    expect(part.choice).toBeNull();
    expect(part.alternatives).toHaveLength(2);
  });
});

describe('wordings', () => {
  test('hang on the conversation', () => {
    const answers = Array.from(
      { length: 20 },
      (_, id) =>
        compose({ conversation: { id: String(id), custom_attribute: { order_number: 'LN-104' } } }).text,
    );
    expect(new Set(answers).size).toBeGreaterThan(2);
    expect(compose()).toEqual(compose());
  });

  test('that were sent are not said again while there are others, and the agent is told', () => {
    const first = compose().parts.answer;
    const messages = [
      { role: 'customer' as const, text: 'mau retur' },
      { role: 'agent' as const, text: `Baik. ${first.text}` },
    ];
    const { parts, notes } = compose({ messages });
    expect(parts.answer.choice).not.toBe(first.choice);
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'already_sent', responseId: 'langkah', message: 1 }),
    ]);
  });

  test('can be asked for, and left out', () => {
    const { parts } = compose();
    const other = parts.answer.alternatives.map((choice) => {
      const asked = compose({}, [steps], { answers: [choice] }).parts.answer;
      expect(asked.choice).toBe(choice);
      expect(asked.alternatives).toContain(parts.answer.choice);
      return asked.text;
    });
    expect(new Set([parts.answer.text, ...other]).size).toBe(parts.answer.alternatives.length + 1);
    const bare = compose({}, [steps], { greeting: null, nextStep: null, closing: null });
    expect(bare.text).toBe(bare.parts.answer.text);
  });

  test('that there are not are passed over', () => {
    expect(compose({}, [steps], { greeting: 99, answers: [99] })).toEqual(compose());
  });
});

describe('several answers', () => {
  test('stand in their order between one greeting and one closing', () => {
    const { answers, text, parts } = compose({}, [steps, photos]);
    expect(answers.map(({ responseId }) => responseId)).toEqual(['langkah', 'foto']);
    expect(text.indexOf(answers[0]?.text ?? '-')).toBeLessThan(text.indexOf(answers[1]?.text ?? '-'));
    expect(text.split(parts.greeting.text)).toHaveLength(2);
    expect(text.split(parts.closing.text)).toHaveLength(2);
  });
});

describe('a holding reply', () => {
  const hold = (over: Context) => composer.start(context(over)).reply({ responses: [], isHolding: true });

  test('says what is checked and when news comes, never sooner than the target', () => {
    const { text, insertable } = hold({ triage: triageOf() });
    expect(text).toContain('Kami sedang memeriksa catatan pesanannya.');
    // The target is 11.07.
    expect(text).toContain('Kami kabari hari ini sebelum pukul 11.15 WIB.');
    expect(insertable).toBe(true);
  });

  test.each([
    ['2030-03-07T02:00:00Z', 'besok sebelum pukul 09.00 WIB'],
    ['2030-03-11T02:00:00Z', 'Senin, 11 Maret sebelum pukul 09.00 WIB'],
  ])('for %s says %s', (replyBy, words) => {
    expect(hold({ triage: { ...triageOf(), replyBy } }).text.replace('Senin 11', 'Senin, 11')).toContain(
      words,
    );
  });

  test('takes the time that was agreed', () => {
    const conversation = { custom_attribute: { next_update: 'lusa pagi' } };
    expect(hold({ conversation }).text).toContain('Kami kabari lusa pagi.');
  });

  test('is said in English', () => {
    expect(hold({ locale: 'en', triage: triageOf() }).text).toContain(
      'You will hear from us today before 11:15 WIB.',
    );
  });
});

describe('on each channel', () => {
  const body = (channel: Channel) => compose({ channel }, [steps], { answers: [0] }).parts.answer.text;

  test('chat is plain, with the address in words', () => {
    expect(body('chat')).toContain(
      '1. Buka Pesanan saya (https://lentera.example/pesanan).\n2. Ketuk Retur, lalu Kirim.',
    );
  });

  test('WhatsApp has its own marks', () => {
    expect(body('whatsapp')).toContain('Ketuk *Retur*, lalu _Kirim_.');
    expect(on('whatsapp', [general]).text).toContain('Cara: QRIS, Lama: 1 hari');
  });

  test('a name cannot make marks in WhatsApp', () => {
    const text = compose({
      channel: 'whatsapp',
      contact: { name: '*Rina*' },
      conversation: { custom_attribute: { order_number: '*LN* _1_ ~x~' } },
    }).text;
    expect(text).not.toMatch(/\*LN|_1_|~x~|\*Rina/);
  });

  test('email has HTML beside the text, with values escaped', () => {
    const { html = '', parts } = compose(
      { channel: 'email', conversation: { custom_attribute: { order_number: '<b>' } } },
      [steps],
      { answers: [0] },
    );
    expect(html).toContain('&lt;b&gt;');
    expect(html).toContain('<a href="https://lentera.example/pesanan">Pesanan saya</a>');
    expect(html).toContain(parts.greeting.html);
    expect(on('chat').html).toBeUndefined();
    expect(compose().html).toBeUndefined();
  });

  test('a text message is short', () => {
    const { text, parts } = on('sms');
    expect(parts.answer.text).toBe('Retur pesanan LN-104 lewat Pesanan saya, ongkir Rp12.000.');
    expect(text).not.toContain('\n');
  });

  test('what does not fit a text message is cut at a sentence, and tells where the rest is', () => {
    const long = response({ body: `Begini. ${'Kalimat yang panjang sekali ini berulang. '.repeat(30)}` });
    const linked = on('sms', [long]);
    expect(linked.text).toContain('Lengkapnya lewat +62 812-1111-2222.');
    expect(linked.notes.map(({ kind }) => kind)).toEqual(['shortened']);
    expect(linked.notes[0]?.text).toMatch(/Sisanya tidak ada/);
    expect(linked.channelAdvice?.channel).toBe('whatsapp');
    expect(linked.insertable).toBe(true);
  });

  test('of several answers the note names those that are not complete', () => {
    const first = response({ title: 'Retur', body: 'Retur diajukan di Pesanan saya.' });
    const cut = response({ title: 'Garansi', body: 'Kalimat yang panjang sekali ini berulang. '.repeat(30) });
    const gone = response({ title: 'Ongkir', body: 'Ongkirnya dua belas ribu.' });
    const [note, ...others] = on('sms', [first, cut, gone]).notes;
    expect(note?.text).toContain('Tidak lengkap: “Garansi”, “Ongkir”.');
    expect(others).toEqual([]);
  });

  test('what cannot be cut is not insertable', () => {
    const { insertable, notes } = on('sms', [response({ body: 'x'.repeat(900) })]);
    expect(insertable).toBe(false);
    expect(notes.map(({ kind }) => kind)).toEqual(['too_long']);
  });

  test('a marketplace gets no addresses and numbers', () => {
    const { text } = on('marketplace', [general]);
    expect(text).toContain('Hubungi chat ini atau chat ini, atau baca halaman toko dan halaman toko.');
    expect(on('marketplace').text).toContain('Pesanan saya');
    expect(on('marketplace').text).not.toContain('lentera.example');
  });

  test('in public an answer about somebody leads to private messages', () => {
    const { text, notes, channelAdvice } = on('social');
    expect(text).toContain('Kami lanjutkan lewat pesan pribadi.');
    expect(text).not.toMatch(/LN-104|Rina/);
    expect(notes.map(({ kind }) => kind)).toEqual(['moved_to_private']);
    expect(channelAdvice?.channel).toBe('private');
  });

  test('in public a general answer is said, but asks for nothing', () => {
    const { text } = on('social', [general]);
    expect(text).toContain('+62 812-1111-2222');
    expect(text).toContain('Nomor pesanan jangan ditulis di sini.');
    expect(text).not.toContain('Balas dengan nomor pesanannya');
  });

  test('a call is a script to be spoken', () => {
    const { text } = compose({ channel: 'phone' }, [steps], { answers: [0] });
    expect(text).toContain('Halo, saya Dimas dari Warung Lentera.');
    expect(text).toContain('Pesanan L N satu nol empat');
    expect(text).toContain('Pertama, buka Pesanan saya. Kedua, ketuk Retur, lalu Kirim.');
    expect(text).toContain('dua sampai tiga hari kerja');
    expect(text).toContain('dua belas ribu rupiah');
    expect(text).toContain('sebelum pukul dua belas WIB');
    expect(text).not.toMatch(/\d|https|\*/);
  });

  test.each(['phone', 'sms'] as const)('photos asked for by %s go to WhatsApp', (channel) => {
    const { parts, channelAdvice } = on(channel, [photos]);
    expect(parts.nextStep.text).toMatch(/^Fotonya kirim ke /);
    expect(channelAdvice).toMatchObject({ channel: 'whatsapp' });
  });
});

test('amounts and days are written as the language does', () => {
  const body = '{{ conversation.custom_attribute.refund }} {{ conversation.custom_attribute.day }}';
  const placeholders = {
    'conversation.custom_attribute.refund': { label: {}, example: '1', type: 'money' as const },
    'conversation.custom_attribute.day': { label: {}, example: '1', type: 'date' as const },
  };
  const business = { ...corpus.business, placeholders };
  const written = (locale: string, refund: string | number) =>
    createComposer({ corpus: { ...corpus, business, replyParts: new Map() } })
      .start({
        locale,
        messages: [],
        conversation: { custom_attribute: { refund, day: '2026-12-31' } },
        triage: null,
        now,
      })
      .reply({ responses: [response({ body, locale })] }).text;
  expect(written('id', 189000)).toBe('Rp189.000 31 Desember 2026');
  expect(written('en', '189rb')).toBe('IDR 189,000 31 December 2026');
  expect(written('en', 'soon')).toBe('soon 31 December 2026');
});
