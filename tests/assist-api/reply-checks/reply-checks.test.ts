import { describe, expect, test } from 'vitest';
import { check, found } from './small-shop.ts';

const customer = (text: string) => ({ role: 'customer', text });
const order = (value: string) => ({ kind: 'order_total', value });

describe('figures that differ from the facts', () => {
  test.each([
    ['Lentera bisa dikembalikan dalam 14 hari sejak diterima, Kak.', '14 hari', '9 hari', 'return_window'],
    ['You can return the lantern within 3 weeks of receiving it.', '3 weeks', '9 days', 'return_window'],
    ['Biaya kirim balik 15rb bila berubah pikiran ya.', '15rb', 'Rp12.000', 'return_fee'],
    ['Dana masuk dalam 2–3 hari setelah lentera kami periksa.', '2–3 hari', '2–3 hari kerja', 'refund_time'],
  ])('%s', (text, words, right, factName) => {
    const { findings, insertable } = check(text);
    expect(findings).toMatchObject([
      { kind: 'wrong_fact', severity: 'block', text: words, right: { text: right, source: { factName } } },
    ]);
    expect(findings[0]?.message).toContain(right);
    expect(insertable).toBe(false);
  });

  test.each([
    'Lentera bisa dikembalikan dalam 9 hari sejak diterima, Kak.',
    'Lentera bisa dikembalikan dalam sembilan hari sejak diterima, Kak.',
    'Biaya kirim balik 12rb bila berubah pikiran ya.',
    'Biaya kirim balik Rp 12.000,- bila berubah pikiran ya.',
    'Dana masuk paling lambat 3 hari kerja setelah lentera kami periksa.',
    'Your lantern has stood at the workshop for 3 weeks now.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the same length in another unit is right, a working day is no day', () => {
    expect(found('Pesanan bisa diubah sampai 120 menit setelah pembayaran.')).toEqual([]);
    expect(found('Lentera bisa dikembalikan dalam 9 hari kerja sejak diterima.')).toMatchObject([
      ['wrong_fact', 'block', '9 hari kerja'],
    ]);
  });

  test('what belongs to the case is no business fact', () => {
    const text = 'Biaya kirim balik Rp45.000 bila berubah pikiran ya.';
    expect(found(text)).toHaveLength(1);
    expect(found(text, { caseData: [{ kind: 'shipping_fee', value: 'Rp45.000' }] })).toEqual([]);
    expect(found(text, { conversation: { custom_attribute: { fee: 45000 } } })).toEqual([]);
    expect(found(text, { messages: [customer('ongkirnya kok 45rb ya kak')] })).toEqual([]);
  });

  test('yields to a reason, and nothing else does', () => {
    const [finding] = check('Lentera bisa dikembalikan dalam 14 hari sejak diterima.').findings;
    const stated = [{ findingKey: finding?.key ?? '', reason: 'Libur toko, diperpanjang' }];
    const again = check('Lentera bisa dikembalikan dalam 14 hari sejak diterima.', { stated });
    expect(again.findings).toMatchObject([{ severity: 'warn', stated: 'Libur toko, diperpanjang' }]);
    expect(again.insertable).toBe(true);
    const [blocked] = check('Nomor resi: XXX').findings;
    expect(
      check('Nomor resi: XXX', { stated: [{ findingKey: blocked?.key ?? '', reason: 'biar' }] }).insertable,
    ).toBe(false);
  });
});

describe('opening hours', () => {
  test.each([
    ['Kami buka Senin–Kamis 09.00–17.00.', []],
    ['Kami buka sampai jam 5 sore.', []],
    ['Hari Sabtu kami buka pukul 09.00–12.00 WIB.', []],
    ['Hari Sabtu kami buka pukul 09.00–17.00 WIB.', ['pukul 09.00–17.00 WIB']],
    ['Kami buka setiap hari 09.00–17.00.', ['09.00–17.00']],
    ['Kami buka sampai jam 9 malam.', ['jam 9 malam']],
    ['We are open from 9 am to 5 pm, Monday to Thursday.', []],
    ['We are open until 8 pm.', ['8 pm']],
    // The small shop rests on Sundays and on new year's day; today is a Wednesday.
    ['Hari ini kami buka sampai pukul 17.00.', []],
    ['Hari ini kami tutup jam 6 sore.', ['jam 6 sore']],
    ['Besok kami buka mulai jam 9 pagi.', []],
    ['Besok kami buka mulai jam 7 pagi.', ['jam 7 pagi']],
    ['Tomorrow we open at 7 am.', ['7 am']],
    ['Tanggal 9 Maret kami buka sampai pukul 12.00.', []],
    ['Tanggal 9 Maret kami buka sampai pukul 17.00.', ['pukul 17.00']],
    ['Tanggal 1 Januari kami tetap buka, pukul 09.00-17.00.', ['pukul 09.00-17.00']],
    ['Tahun baru kami tetap buka.', ['buka']],
    ['Tahun baru kami libur.', []],
    ["We are open on New Year's Day.", ['open']],
    ['1 Januari kami tutup, buka lagi keesokannya pukul 09.00.', []],
    ['Sabtu kami tutup.', ['tutup']],
    ['Sabtu kami tidak tutup.', []],
    ['Sabtu kami tutup lebih awal.', []],
    ['Minggu kami libur.', []],
    ['We are closed on Saturdays.', ['closed']],
    ['We are closed on Sundays.', []],
    ['Toko sudah tutup, jadi besok pagi dilanjutkan.', []],
    ['CS kami online 24 jam.', ['24 jam']],
    ['We are here for you 24/7.', ['24/7']],
    ['Kami belum online 24 jam, Kak.', []],
    ['Kami balas di jam layanan, dan kode VA berlaku 24 jam.', []],
  ])('%s', (text, words) => {
    expect(found(text).map(([, , own]) => own)).toEqual(words);
  });
});

describe('links, numbers and mail addresses', () => {
  test('a misspelt or invented one of ours is told with the right one', () => {
    expect(check('WhatsApp kami +62 812-1111-2223 ya.').findings).toMatchObject([
      { kind: 'wrong_fact', right: { text: '+62 812-1111-2222' } },
    ]);
    expect(check('Tulis ke hallo@lentera.example ya.').findings).toMatchObject([
      { kind: 'wrong_fact', right: { text: 'halo@lentera.example' } },
    ]);
    expect(
      found('WhatsApp kami 0812-1111-2222, surel halo@lentera.example, https://lentera.example'),
    ).toEqual([]);
  });

  test("somebody else's are personal data, those of the customer are not", () => {
    const text = 'Kurir menghubungi 0857 9999 1234 tadi siang.';
    expect(found(text)).toEqual([['personal_data', 'block', '0857 9999 1234']]);
    expect(found(text, { contact: { phone: '+6285799991234' } })).toEqual([]);
    expect(found(text, { messages: [customer('nomor saya 085799991234')] })).toEqual([]);
  });
});

describe('personal data', () => {
  test('card and identity numbers', () => {
    expect(found('Kartunya 4111 1111 1111 1111 ya')).toEqual([
      ['personal_data', 'block', '4111 1111 1111 1111'],
    ]);
    expect(found('NIK 3273010101900001 sudah kami catat')).toMatchObject([
      ['personal_data', 'block', '3273010101900001'],
    ]);
  });

  test('an order of somebody else blocks, one that nobody named warns, the own is right', () => {
    const own = { conversation: { custom_attribute: { order_number: 'LN-104' } } };
    expect(found('Pesanan LN-104 sedang dikirim.', own)).toEqual([]);
    expect(found('Pesanan LN104 sedang dikirim.', own)).toEqual([]);
    expect(found('Pesanan LN-777 sedang dikirim.', own)).toEqual([['personal_data', 'block', 'LN-777']]);
    expect(found('Pesanan LN-777 sedang dikirim.')).toEqual([['personal_data', 'warn', 'LN-777']]);
    expect(found('Pesanan LN-777 sedang dikirim.', { messages: [customer('ln-777 mana')] })).toEqual([]);
  });

  test('a street with its number', () => {
    expect(found('Paketnya dikirim ke Jl. Melati No. 12 ya.')).toEqual([
      ['personal_data', 'block', 'Jl. Melati No. 12'],
    ]);
    expect(
      found('Paketnya dikirim ke Jl. Melati No. 12 ya.', {
        messages: [customer('alamat jl. melati no. 12')],
      }),
    ).toEqual([]);
  });
});

describe('promises', () => {
  // Wednesday 10.00, open until 17.00; WhatsApp: urgent 10 minutes, normal 60.
  test.each([
    ['Kami kabari 5 menit lagi ya, Kak.', [['early_promise', 'block', '5 menit lagi']]],
    ['Kami kabari 30 menit lagi ya, Kak.', [['early_promise', 'warn', '30 menit lagi']]],
    ['Kami kabari 2 jam lagi ya, Kak.', []],
    ['Kami kabari hari ini juga, Kak.', []],
    ['Kami kabari besok sebelum pukul 12.00 WIB.', []],
    ["We'll get back to you in 5 minutes.", [['early_promise', 'block', '5 minutes']]],
    ['We will call you tomorrow morning.', []],
    ['Kode berlaku 5 menit.', []],
  ])('%s', (text, expected) => {
    expect(found(text, { channel: 'whatsapp' })).toEqual(expected);
  });

  test('tonight cannot be kept after closing', () => {
    const now = new Date('2030-03-06T11:00:00Z');
    const [finding] = check('Malam ini kami kabari ya, Kak.', { now, channel: 'whatsapp' }).findings;
    expect(finding).toMatchObject({ kind: 'early_promise', severity: 'block', text: 'Malam ini' });
    expect(finding?.right?.text).toBe('besok sebelum pukul 10.00 WIB');
    expect(found('We will reply tonight.', { now, channel: 'whatsapp' })).toMatchObject([
      ['early_promise', 'block', 'tonight'],
    ]);
  });
});

describe('commitments', () => {
  test('above the own limit names who may decide', () => {
    expect(check('Sebagai permintaan maaf kami beri voucher Rp50.000.').findings).toMatchObject([
      {
        kind: 'over_limit',
        severity: 'block',
        right: { text: 'Rp20.000' },
        approver: { role: 'lead', limit: 'Rp60.000' },
      },
    ]);
    expect(check('We can offer you a voucher of IDR 500,000.').findings).toMatchObject([
      { kind: 'over_limit', approver: { role: 'manager' } },
    ]);
    expect(check('Kami kembalikan sebagian dananya, 50% dari harga.').findings).toMatchObject([
      { kind: 'over_limit', text: '50%', right: { text: '30%' } },
    ]);
  });

  test.each([
    'Sebagai permintaan maaf kami beri voucher Rp20.000.',
    'Kami belum bisa memberi voucher Rp50.000.',
    'Vouchernya berlaku untuk belanja Rp500.000.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['Maaf lampunya belum sampai juga, kami beri voucher Rp50.000.', 'goodwill'],
    ['Karena lampunya tidak datang kami beri voucher Rp50.000.', 'goodwill'],
    ['Kami memberikan kompensasi Rp50.000 supaya Kakak tidak kecewa.', 'goodwill'],
    ['Tidak hanya minta maaf, kami juga kirim voucher Rp50.000.', 'goodwill'],
    ['Kami tidak bisa beri Rp90.000, tetapi kami beri voucher Rp50.000.', 'goodwill'],
    ["It wasn't your fault, so we will add a voucher of IDR 50,000.", 'goodwill'],
    ['We will give you IDR 50,000 in store credit as it never came.', 'goodwill'],
    ['We do not want you to be out of pocket, so we are happy to send a voucher of IDR 50,000.', 'goodwill'],
    ['Lampunya tidak usah dikirim balik, Kak, kami refund Rp45.000.', 'keep_item'],
    ['Kami kembalikan uangnya Rp45.000. Barangnya tidak perlu dikembalikan.', 'keep_item'],
    ['Uangnya kami kembalikan Rp45.000, lampunya silakan disimpan saja.', 'keep_item'],
    ['No need to send it back, we will refund IDR 45,000.', 'keep_item'],
    ["You don't have to return the lamp, we'll refund IDR 45,000.", 'keep_item'],
    ['We will refund IDR 45,000. You can keep the lamp.', 'keep_item'],
    ['Kami refund Rp45.000 sekarang tanpa menunggu lampunya kembali.', 'advance_refund'],
    ['We will refund IDR 45,000 now without waiting for the lamp to come back.', 'advance_refund'],
  ])('words that deny something else deny no amount: %s', (text, about) => {
    const [finding, ...others] = check(text).findings.filter(({ kind }) => kind !== 'wrong_fact');
    expect(finding).toMatchObject({ kind: 'over_limit', severity: 'block' });
    expect(finding?.key).toContain(about);
    expect(others).toEqual([]);
  });

  test.each([
    'Kompensasi Rp50.000 belum boleh kami berikan, Kak.',
    'Kami tidak dapat memberikan Rp50.000 sebagai kompensasi.',
    'Tidak ada voucher Rp50.000 yang kami kirim, Kak.',
    'Voucher Rp50.000 itu bukan kami yang kirim.',
    'Unfortunately we are not able to offer a voucher of IDR 50,000.',
    'We are unable to give you IDR 50,000 in store credit.',
    'There is no voucher of IDR 50,000 that we could send you.',
    'Kami refund Rp45.000. Fotonya tidak perlu dikirim lagi.',
    'We will refund IDR 45,000. There is no need to send more photos.',
    'Kardusnya silakan disimpan saja. Refund Rp45.000 kami kirim setelah lampunya diperiksa.',
    'You can keep the box. We will refund IDR 45,000 once the lamp is back.',
  ])('what is denied is not given: %s', (text) => {
    expect(found(text).filter(([kind]) => kind === 'over_limit')).toEqual([]);
  });

  test('an amount of the case is decided already; another role has its own limit', () => {
    const text = 'Kami refund Rp450.000 ya, Kak.';
    expect(found(text)).toMatchObject([['over_limit', 'block', 'Rp450.000']]);
    expect(found(text, { caseData: [order('Rp450.000')] })).toEqual([]);
    expect(check('Kami beri voucher Rp50.000.', { role: 'lead' }).findings).toEqual([]);
  });
});

describe('actions said to be done', () => {
  test.each([
    'Refundnya sudah kami proses, Kak.',
    'Pesanan Kakak sudah dibatalkan.',
    'I have refunded your order.',
    'Your refund has been processed.',
    'We have escalated this to our workshop.',
  ])('%s', (text) => {
    expect(found(text)).toMatchObject([['unsupported_claim', 'warn', expect.any(String)]]);
  });

  test.each([
    'Refundnya belum kami proses, Kak.',
    'Refundnya akan kami proses besok.',
    'Kalau pesanan sudah dibatalkan, kabari kami.',
    'Kakak sudah membatalkan pesanan?',
    'Your refund has not been processed yet.',
    'Once the order has been cancelled, you will get a mail.',
    'We will escalate this to our workshop.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['Lampunya sudah kami kirim ulang tadi.', 'other'],
    ['Sudah kami kirim ulang paketnya, Kak.', 'replacement_sent'],
    ['Kurir sudah saya hubungi barusan.', 'other'],
    ['Bank sudah kami hubungi, Kak.', 'other'],
    ['Dananya sudah masuk, silakan dicek ya.', 'refund_issued'],
    ['Refundnya sudah cair, Kak. Ada lagi?', 'refund_issued'],
    ['Lampu penggantinya sedang dalam perjalanan.', 'replacement_sent'],
    ['Nomor resi barunya sudah keluar.', 'replacement_sent'],
    ['Saya sudah panggil kurir untuk menjemput.', 'pickup_booked'],
    ['Poinnya sudah masuk ke akun Kakak.', 'voucher_sent'],
    ['The money is on its way to you.', 'refund_issued'],
    ['Your refund went through this morning.', 'refund_issued'],
    ['Your new lamp is on its way.', 'replacement_sent'],
    ['We have sent the lantern again.', 'replacement_sent'],
    ['The delivery address is now changed.', 'address_changed'],
    ['The courier is booked for tomorrow.', 'pickup_booked'],
    ['Your points are now in your account.', 'voucher_sent'],
  ])('a result is told as the action: %s', (text, about) => {
    const own = check(text).findings.filter(({ kind }) => kind === 'unsupported_claim');
    expect(own.map(({ key }) => key.split(':')[1])).toEqual([about]);
  });

  test.each([
    'Dananya sudah masuk, Kak?',
    'Poinnya sudah masuk ke akun Kakak belum?',
    'Apakah penggantinya sudah dalam perjalanan?',
    'Kurir sudah menghubungi Kakak tadi?',
    'Kalau uangnya sudah masuk, kabari kami ya.',
    'Uangnya belum masuk ya, Kak, mohon ditunggu.',
    'Laporan Kakak sudah masuk, kami baca sekarang.',
    'Has the refund gone through on your side?',
    'Your address is updated once you press Save.',
    'If your new lamp is on its way, you will get a mail.',
  ])('leaves alone: %s', (text) => {
    expect(found(text).filter(([kind]) => kind === 'unsupported_claim')).toEqual([]);
  });

  test('what the data of the case tells in words supports it, what it denies does not', () => {
    const text = 'Dananya sudah masuk ke rekening Kakak.';
    const told = (value: string) =>
      found(text, { caseData: [{ kind: 'status', value }] }).filter(([kind]) => kind === 'unsupported_claim');
    expect(told('dana masuk rekening pelanggan 5 Maret')).toEqual([]);
    expect(told('dana belum masuk rekening pelanggan')).toHaveLength(1);
    expect(told('lampu di gudang Surabaya')).toHaveLength(1);
    expect(
      found('Penggantinya dalam perjalanan.', {
        caseData: [{ kind: 'replacement_tracking_number', value: 'GD55120098' }],
      }),
    ).toEqual([]);
  });

  const tick = (step: number) => ({ ticked: [{ articleId: 'late-return', step }] });

  test('a ticked step or data of the case supports them', () => {
    const text = 'Vouchernya sudah kami kirim ya.';
    expect(found(text)).toHaveLength(1);
    expect(found(text, tick(2))).toEqual([]);
    expect(found(text, tick(0))).toHaveLength(1);
    expect(found(text, { ticked: [{ articleId: 'no-such-article', step: 99 }] })).toHaveLength(1);
    expect(
      found('Pesanan Kakak sudah dibatalkan.', {
        caseData: [{ kind: 'cancelled_date', value: '6 Maret 2030' }],
      }),
    ).toEqual([]);
  });

  test.each([
    'Refund sudah kami proses.',
    'Refundnya sudah kami ajukan tadi, Kak.',
    'Penggantinya sudah kami kirim.',
    'Sudah kami cek, refundnya sudah kami transfer.',
    'Your refund has been processed.',
    'We have cancelled the order.',
  ])('a step that supports another action supports nothing else: %s', (text) => {
    expect(found(text, tick(2)).map(([kind]) => kind)).toContain('unsupported_claim');
  });

  test('an action without its object is about what was spoken of', () => {
    const asked = (text: string) => ({ ...tick(2), messages: [customer(text)] });
    expect(found('Sudah kami proses ya, Kak.', tick(2))).toEqual([]);
    expect(found('Sudah kami proses ya, Kak.', asked('refund saya mana'))).toHaveLength(1);
    expect(found('Sudah kami proses ya, Kak.', asked('voucher saya mana'))).toEqual([]);
    expect(found('Soal refundnya, Kak.\nSudah kami proses ya.', tick(2))).toHaveLength(1);
    expect(found('Sudah kami proses ya, Kak.', tick(0))).toHaveLength(1);
  });

  test('what no step names is supported by words of a ticked step or of the case', () => {
    const text = 'Batas waktunya sudah kami perpanjang.';
    expect(found(text)).toHaveLength(1);
    expect(found(text, tick(2))).toHaveLength(1);
    expect(
      found(text, { caseData: [{ kind: 'status', value: 'batas waktu diperpanjang ke Jumat' }] }),
    ).toEqual([]);
  });
});

describe('words that do harm', () => {
  test.each([
    ['Sesuai SOP kami, retur tidak bisa.', 'blame', 'warn'],
    ['Kakak seharusnya mengecek dulu.', 'blame', 'warn'],
    ['As per our policy, this is not possible.', 'blame', 'warn'],
    ['You should have checked the parcel.', 'blame', 'warn'],
    ['Kalau Kakak kasih bintang 5, kami kirim voucher.', 'review_reward', 'block'],
    ['If you change your review, we will refund you.', 'review_reward', 'block'],
    ['Itu di luar wewenang saya, Kak.', 'internal', 'block'],
    ['Batas kami di agent_goodwill_limit, Kak.', 'internal', 'block'],
  ])('%s', (text, kind, severity) => {
    expect(found(text)).toMatchObject([[kind, severity, expect.any(String)]]);
  });

  test.each([
    'Maaf, pengalaman Kakak jauh dari yang seharusnya.',
    'Barang yang Kakak terima tidak seperti yang seharusnya.',
  ])('what should have been blames nobody: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('selling waits until the problem is solved', () => {
    const text = 'Sambil menunggu, cek promo terbaru kami ya.';
    expect(found(text)).toEqual([]);
    expect(found(text, { messages: [customer('lentera saya datang rusak')] })).toMatchObject([
      ['selling', 'warn', expect.any(String)],
    ]);
  });

  test('no reward for a review is no reward', () => {
    expect(found('Kami tidak memberi voucher untuk ulasan bagus.')).toEqual([]);
  });

  test.each([
    ['Jangan khawatir, kirim kode OTP-nya ke sini ya.', 'personal_data'],
    ['Jangan khawatir kirim aja kode OTP-nya ke sini.', 'personal_data'],
    ['Tidak apa-apa, Kak, sebutkan PIN-nya.', 'personal_data'],
    ['Kirim kode OTP-nya supaya akunnya tidak diblokir.', 'personal_data'],
    ["Don't worry, just send me the verification code.", 'personal_data'],
    ["If you can't sign in, tell me your password.", 'personal_data'],
    ["We can't check it unless you give us the PIN.", 'personal_data'],
    ['Kalau belum puas, ubah ulasannya dan kami kirim voucher.', 'review_reward'],
    ['Jangan kasih bintang satu ya, nanti kami kirim voucher.', 'review_reward'],
    ["Don't forget to leave us five stars, then you get a voucher.", 'review_reward'],
    ['Maaf belum sampai, sambil menunggu cek promo terbaru kami ya.', 'selling'],
    ["Sorry it hasn't arrived, in the meantime browse our deals today.", 'selling'],
  ])('a denial of something else excuses nothing: %s', (text, kind) => {
    const locale = /[A-Z][a-z]+ (?:it|can|you|worry|forget)|n't/.test(text) ? 'en' : 'id';
    const messages = [customer(locale === 'id' ? 'paket saya belum sampai' : 'it has not arrived')];
    expect(found(text, { locale, messages }).map(([own]) => own)).toContain(kind);
  });

  test.each([
    'Jangan pernah kirim kode OTP, Kak.',
    'Kode OTP jangan dikirim ke siapa pun, Kak.',
    'Kami tidak meminta OTP, PIN, atau kata sandi, cukup kirim nomor pesanannya.',
    'Tidak perlu kirim PIN, Kak, kirim nomor pesanan saja.',
    'Tidak ada petugas kami yang minta kode OTP.',
    'Jangan kirim atau bagikan kode OTP kepada siapa pun.',
    'Kirim nomor pesanannya, bukan kode OTP.',
    'We will never ask you to send us the OTP.',
    'Please do not send or share the code with anyone who asks for the PIN.',
    'Send me the order number, not the password.',
    'We never ask for your OTP, PIN or password, just send me the order number.',
    'Refundnya tidak tergantung ulasan, Kak, diubah atau tidak.',
    "We don't trade vouchers for reviews.",
    'Kabari kami kalau kode OTP di HP Kakak tetap tidak masuk.',
    'Voucher permintaan maaf ini tidak ada hubungannya dengan ulasan yang Kakak tulis.',
    'Tidak ada paksaan untuk kasih bintang, vouchernya tetap buat Kakak.',
    'Kami tidak memberi voucher, poin, atau hadiah untuk ulasan bagus.',
    'Tidak ada voucher atau hadiah untuk ulasan bagus, Kak.',
    'Vouchernya tetap buat Kakak walaupun ulasannya tidak diganti.',
    'Barang flash sale yang sudah dibuka tidak bisa ditukar, Kak.',
    'Saat ini belum ada flash sale, Kak.',
    "We aren't running a flash sale this week.",
    'Please tell us if the verification code still does not arrive.',
    "You don't have to change your review to get the refund.",
    'There are no vouchers, points or gifts for good reviews from us, your opinion is your own.',
    'The refund is yours even if you do not change the review.',
    'Flash sale prices cannot be combined with a voucher.',
  ])('a denial of that very thing excuses it: %s', (text) => {
    const locale = /\b(?:We|Send|Please|yours?|prices)\b/.test(text) ? 'en' : 'id';
    const messages = [customer(locale === 'id' ? 'paket saya belum sampai' : 'it has not arrived')];
    expect(found(text, { locale, messages })).toEqual([]);
  });

  test('words of the playbook block, words of articles do not', () => {
    const internal = 'Tawarkan kupon sampai batasnya, lalu minta foto kaca dan tanyakan alasannya.';
    expect(found(internal).filter(([kind]) => kind === 'internal')).toEqual([]);
    expect(found('Telusuri ke kurir bila lewat 4–6 hari. Beri kabar lagi.')).toMatchObject([
      ['internal', 'block', 'Telusuri ke kurir bila lewat 4–6 hari'],
    ]);
  });
});

describe('form', () => {
  test.each([
    ['Halo [nama], pesanan {{ order }} sudah tiba', ['[nama]', '{{ order }}']],
    ['Nomor resi: XXXX', ['XXXX']],
    ['Totalnya Rp... ya', ['...']],
    ['Kami kabari ____ ya', ['____']],
    ['Hmm... sebentar ya, Kak', []],
  ])('left to fill in: %s', (text, words) => {
    expect(
      found(text)
        .filter(([kind]) => kind === 'placeholder')
        .map(([, , own]) => own),
    ).toEqual(words);
  });

  test('what a channel cannot show or carry', () => {
    expect(found('Cek di **Pesanan saya** ya', { channel: 'chat' })).toMatchObject([
      ['channel', 'block', '**Pesanan saya**'],
    ]);
    expect(found('Cek di *Pesanan saya* ya', { channel: 'whatsapp' })).toEqual([]);
    expect(found('Cek di *Pesanan saya* ya', { channel: 'sms' })).toMatchObject([
      ['channel', 'block', '*Pesanan saya*'],
    ]);
    expect(found('Tulis ke halo@lentera.example', { channel: 'marketplace' })).toMatchObject([
      ['channel', 'block', 'halo@lentera.example'],
    ]);
    const own = { conversation: { custom_attribute: { order_number: 'LN-104' } } };
    expect(found('Pesanan LN-104 kami cek.', { ...own, channel: 'social' })).toMatchObject([
      ['channel', 'block', 'LN-104'],
    ]);
  });

  describe('where everybody reads it', () => {
    const asked = {
      channel: 'social',
      contact: { name: 'Ibu Sari Dewanti', phone: '+6285799991234' },
      conversation: { custom_attribute: { parcel: 'GD 5512 0098', note: 'rumah pagar hijau' } },
      messages: [customer('ln104 kok lama, sari.d@mail.example, jl. melati no. 12')],
    };
    test.each([
      ['Pesanan LN-104 sudah kami lihat, Kak.', 'LN-104'],
      ['Pesanan LN-205 sudah kami lihat, Kak.', 'LN-205'],
      ['We have seen order ln104.', 'ln104'],
      ['Resinya GD-5512-0098 ya, Kak.', 'GD-5512-0098'],
      ['Kami hubungi ke 0857 9999 1234 ya.', '0857 9999 1234'],
      ['We will write to Sari.D@mail.example.', 'Sari.D@mail.example'],
      ['Halo Kak Sari Dewanti, mohon ditunggu.', 'Sari Dewanti'],
      ['Hi SARI DEWANTI, please hold on.', 'SARI DEWANTI'],
      ['Alamatnya Jl. Melati No. 12 ya?', 'Jl. Melati No. 12'],
    ])('nothing of the person stands: %s', (text, words) => {
      const told = (more: object) =>
        found(text, { ...asked, ...more }).filter(([kind]) => kind === 'channel');
      expect(told({})).toEqual([['channel', 'block', words]]);
      expect(told({ channel: 'chat' })).toEqual([]);
    });

    test.each([
      'Halo Kak Sari, mohon kirim pesan pribadi ya.',
      'Hi Sari, please send us a private message.',
      'WhatsApp kami +62 812-1111-2222 ya, Kak.',
      'Tulis ke halo@lentera.example ya, Kak.',
      'Dana masuk dalam 2–3 hari kerja setelah lentera kami periksa.',
    ])('leaves alone: %s', (text) => {
      expect(found(text, asked)).toEqual([]);
    });
  });

  test('the same text twice', () => {
    const text = 'Lentera dapat dikembalikan dalam 9 hari sejak diterima selama kacanya tidak retak.';
    expect(found(text, { messages: [{ role: 'agent', text }, customer('oke')] })).toMatchObject([
      ['repeated', 'warn', expect.any(String)],
    ]);
    expect(found(text, { messages: [customer(text)] })).toEqual([]);
  });
});
