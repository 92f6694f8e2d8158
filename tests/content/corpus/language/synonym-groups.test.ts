import { describe, expect, test } from 'vitest';
import { englishSynonyms } from '../../../../content/corpus/language/english/synonyms.ts';
import { indonesianSynonyms } from '../../../../content/corpus/language/indonesian/synonyms.ts';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
/** Weight from which a word is a reason to find a text. */
const leastTelling = 0.3;
const read = (text: string, locale: string) => analyser.analyse(text, locale);
const stemsOf = (text: string, locale: string) => read(text, locale).map(({ stem }) => stem);

/** Stems of a text, and of all that it also means. */
function meaningOf(text: string, locale: string): ReadonlySet<string> {
  const also = analyser.synonyms(read(text, locale), locale).join(' ');
  return new Set([...stemsOf(text, locale), ...stemsOf(also, locale)]);
}

/** Whether the first text finds what is written in the words of the second. */
function leadsTo(from: string, to: string, locale: string): boolean {
  const meaning = meaningOf(from, locale);
  return stemsOf(to, locale).every((stem) => meaning.has(stem));
}

describe.each([
  ['en', englishSynonyms],
  ['id', indonesianSynonyms],
])('the groups (%s)', (locale, groups) => {
  const keyOf = (phrase: string) => stemsOf(phrase, locale).join(' ');

  test('hold two phrases or more, of one to four words, each with a telling one', () => {
    const wrong = groups.filter(
      (group) =>
        group.length < 2 ||
        group.some((phrase) => {
          const tokens = read(phrase, locale);
          return tokens.length > 4 || !tokens.some(({ weight }) => weight >= leastTelling);
        }),
    );
    expect(wrong).toEqual([]);
  });

  test('say nothing twice, however it is spelt or inflected', () => {
    const wrong = groups.filter((group) => new Set(group.map(keyOf)).size < group.length);
    expect(wrong).toEqual([]);
  });

  test('share a phrase among three at most', () => {
    const memberships = Map.groupBy(groups.flat(), keyOf);
    const shared = [...memberships].filter(([, phrases]) => phrases.length > 3).map(([key]) => key);
    expect(shared).toEqual([]);
  });

  test('work both ways for every pair in them', () => {
    const wrong = groups.flatMap((group) =>
      group.flatMap((from) =>
        group.filter((to) => !leadsTo(from, to, locale)).map((to) => `${from} > ${to}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Pairs, one a line: `one text = another`. */
const pairsOf = (locale: string, lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' = ');
      return { locale, left, right };
    });

test.each([
  ...pairsOf(
    'en',
    `
registering = sign up
open an account = create account
deleting my account = close account
locked out = account blocked
log in = access my account
forgot my password = recover password
confirm my identity = identity verification
otp = verification code
unsubscribe = opt out
membership = subscription
renewing = extend
lapsed = expired
enable = switch on
disable = turn off
counterfeit = replica
scam = fraud
purchased = bought
topping up = add money
deposit = reload
withdrawal = cash out
wire money = transfer
payee = beneficiary
debited = charged
charged twice = duplicate payment
reimbursement = refund
commission = fee
how much = price
pricey = expensive
rejected = declined
on hold = pending
exchange rate = conversion rate
transaction history = statement
direct debit = automatic payment
available funds = balance
misplaced my card = lost card
block my card = freeze card
unlock = unblock
cash on delivery = pay the courier
basket = cart
call off = cancel
where is my order = order status
waybill = tracking number
not what i ordered = wrong item
parcel = package
delivery fee = postage
rider = courier
never arrived = not received
overdue = late
vanished = missing
ripped = torn
send back = return
swap = exchange it
guarantee = warranty
mend = repair
defective = not working
issue = problem
sold out = out of stock
shade = colour
fabric = material
second hand = refurbished
speak to someone = representative
helpline = customer service
proof of purchase = receipt
bill = invoice
coupon = promo code
reward points = loyalty points
glitch = bug
unresponsive = crash
sluggish = slow
alert = notification
preferences = settings
volume = audio
favorite = bookmark
wifi = internet
coverage = signal
how many days = when
business hours = opening hours
right away = immediately
`,
  ),
  ...pairsOf(
    'id',
    `
mendaftar = registrasi
tutup akun = hapus akun
masuk ke akun = login
akun dibekukan = akun terkunci
lupa password = reset kata sandi
kode otp = kode verifikasi
berhenti langganan = unsubscribe
perpanjangan = renew
hangus = kedaluwarsa
masa berlaku = masa aktif
matikan = nonaktifkan
data diri = data pribadi
dibajak = diretas
scam = penipuan
tiruan = palsu
orisinal = autentik
top up = isi saldo
tambah saldo = isi ulang
tarik tunai = withdraw
cairkan = tarik dana
kirim uang = transfer
saldo berkurang = uang terpotong
ditagih dua kali = tagihan ganda
dana kembali = refund
ganti rugi = kompensasi
ongkos = biaya
ongkos kirim = ongkir
harga = price
tertahan = pending
belum cair = belum masuk
nilai tukar = kurs
mutasi = riwayat transaksi
potong otomatis = autodebet
maksimal = limit
angsuran = cicilan
tunggakan = utang
kartu dicuri = kartu hilang
cod = bayar di tempat
troli = keranjang
cancel = batal
lacak pesanan = status pesanan
awb = resi
barang tertukar = salah kirim
kado = hadiah
ekspedisi = kurir
molor = terlambat
raib = hilang
robek = sobek
return = retur
ganti ukuran = tukar barang
jaminan = garansi
servis = reparasi
retak = pecah
kendala = masalah
tidak nyala = tidak berfungsi
kekecilan = sempit
kain = bahan
stok habis = sold out
petunjuk = cara pakai
operator = petugas
call center = layanan pelanggan
aduan = komplain
judes = kasar
nota = kuitansi
unggah = upload
tenggat = deadline
reschedule = ubah jadwal
kupon = kode promo
potongan harga = diskon
koin = poin
laman = situs
pemberitahuan = notifikasi
setelan = pengaturan
sinyal = jaringan
hang = macet
lelet = lemot
penginapan = hotel
listrik padam = mati lampu
berapa lama = kapan
jam operasional = jam buka
`,
  ),
])('meet ($locale): $left and $right', ({ locale, left, right }) => {
  expect(leadsTo(left, right, locale)).toBe(true);
  expect(leadsTo(right, left, locale)).toBe(true);
});

test.each([
  ...pairsOf(
    'en',
    `
refund = return
refund = exchange it
return = swap
exchange rate = swap
exchange currency = replace
currency = replacement
warranty = return
cancel = return
cancel = refund
change = cancel
deposit = withdraw
top up = refund
transfer = withdraw
balance = limit
declined = pending
charged = charger
open an account = close account
activate = deactivate
upgrade plan = downgrade
log in = log out
password = username
verify = register
install = loan
install = uninstall
set up = preferences
authenticate myself = genuine
personal details = representative
important = customs duty
operating system = representative
location = find
late = wrong
missing = damaged
stolen = fake
small = too big
color = size
voucher = refund
invoice = contract
complaint = feedback
tracking number = phone number
package = subscription
slow = late
screen = sound
courier = seller
when = why
maximum = minimum
`,
  ),
  ...pairsOf(
    'id',
    `
tukar barang = retur
retur = refund
refund = ganti barang
nilai tukar = swap
kurs = tukar barang
batal = retur
batal = refund
garansi = retur
ubah = batal
tutup akun = daftar
login = logout
nonaktifkan = aktivasi
upgrade = downgrade
isi saldo = tarik tunai
transfer = tarik tunai
saldo = limit
saldo terpotong = diskon
cicilan = kartu kredit
kurir = penjual
antar = kurir
resi = struk
harga = voucher
ongkir = pajak
denda = diskon
ditolak = pending
hilang = hapus
hilang = rusak
lepas = sobek
sempit = longgar
warna = ukuran
available = sold out
basi = basah
terlambat = salah
voucher = refund
komplain = kritik
telepon = email
layar = suara
unggah = unduh
install = uninstall
sinyal = kuota
asli = palsu
maksimal = minimal
jam buka = jadwal
kapan = alasan
paket rusak = kuota
`,
  ),
])('stay apart ($locale): $left and $right', ({ locale, left, right }) => {
  expect(leadsTo(left, right, locale)).toBe(false);
  expect(leadsTo(right, left, locale)).toBe(false);
});

test.each([
  ['en', 'I want to restart the app and check the status of my order'],
  ['en', 'booking a hotel, total cost and refund policy'],
  ['en', 'live chat with customer service about a cashback promo'],
  ['en', 'cancel subscription and delete account'],
  ['id', 'refund order yang sudah dicancel'],
  ['id', 'login akun gagal, reset password error'],
])('borrowed words do not hide the language of a text (%s): %s', (locale, text) => {
  expect(analyser.detectLocale(text, ['id', 'en']).locale).toBe(locale);
  expect(analyser.detectLocale(text, ['en', 'id']).locale).toBe(locale);
});
