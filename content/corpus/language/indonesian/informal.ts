import { readSpellings } from '../language-pack.ts';

/** Chat spelling, abbreviations, and regional words, by the standard words that they stand for. */
export const informalIndonesian = readSpellings(`
yang: ygg yg yng iang yank iyang
dengan: dgn dngn dg dngan dgan dengn
untuk: utk untk buat tuk utuk bwt
dari: dr dri
pada: pd pda
karena: krn karna krna karn soalnya krena gara2 garagara coz
tetapi: tp tpi tapi ttp ttapi
juga: jg jga juge jugak
jangan: jgn jngn jangn jngan
jadi: jd jdi jade
bisa: bs bsa biza iso isa bissa tiasa
harus: hrss hrs hrus kudu musti kudunya
dapat: dpt dpet dapet dapt
orang: org orng wong
berapa: brp brapa brpa berape sabaraha piro pinten brpan
berapa lama: brplama
kapan: kpn kapn iraha
di mana: dmn dmna dimana dimna dimane dimanakah
ke mana: kmn kmna kemana kemna kemane kemanakah
dari mana: darimana drmana drmn darimanakah
bagaimana: gmn gmna gimana gmana gimna bgmn bgaimana piye kumaha bgmana gimane begimana bagemana bagaiman bgaimna cemana cakmano pegimane gmnsih
kenapa: knp knapa knpa ngapa mengapa napa kenp kenape kunaon naha ngopo kenaa napah knpsih
maksud: mksd mksud maksd maksut mksut
banget: bgt bngt bangt bnget banged bett bgd
sekarang: skrg skrng skg skarang skrang sekrg sekrang saiki ayeuna
kemarin: kmrn kmren kmrin kemaren kemarn kmarin kemrin kmaren wingi kamari
besok: bsk bsok besuk sesuk isuk
tanggal: tgl tggl tnggal tanggl tggal
tolong: pliss tlg tlng tolg plis tlong tollong please
mohon: mhn mhon
terima kasih: mksh makasih makasi mkasih trims tks thx thanks tq trmksh terimakasih nuhun maacih maksih tengkyu tengkiu suwun mksih tengs tenkyu tenks trimakasih trimakasi terimakasi tirimakasih makacih matursuwun suksma mauliate mks tankyu
saya: sy sya gw gue gua w aku ak aq q ane saia sayah aing kulo ambo akuh ulun aye
kamu: km kmu lu lo loe elu ente kamuh kowe sampeyan anjeun ngana maneh koe
kalian: klian kalean
mereka: mrk mreka mrka
kami: kmi
dia: doi
kalau: kloo kaloo klo kalo klw klau kl kalok kalao lamun kalu kalw
sampai: nyampee smp smpe sampe smpai nyampe nyampai sampek ampe nyampek sampay sampaii nyampenya
datang: dtg dateng dtng
terus: truss trss trs trus teros
terusan: trusan
lagi: lg lgi lage
sedang: sdg sdang sdng
sudah: udd udh udah dah sdh uda sdah wis ud sudh udeh suda uwis geus parantos wes udha udag sudaj
belum: blm blom belom blum durung blon belon belm blmn belun durong acan encan lum lom balum blumn
tidak: gaa tdk gak ga nggak ngga g gk gx enggak engga kagak kaga ndak ora nda tak tida gag tdak tidk ngak tiada engg kgk teu henteu heunteu nyanda gaak nggk enda boten mboten ndk
tidak ada: gada gaada gakada gda ngada euweuh gaono raono tdkada
tidak apa: gpp gapapa gapopo gp gapapah gpapa gppa gapap ngapapa nggapapa gaapa gaapaapa gakpapa gakpp tdkapa tidakapa
tidak tahu: gatau gtau gtw gaktau gktau gataw embuh tauk
tidak bisa: gabisa gbs gbisa gakbisa nggabisa gkbisa tdkbisa gabs gabisabisa
tidak jelas: gaje gajelas
tidak mau: gamau gmau gakmau ogah emoh
belum ada: teuacan
ada: ad
saja: ajj aja aj doang doank ae wae ajah sja ajh sajo
hanya: cuma cuman cm cmn cman cumak hny hnya
begini: gini bgini bgni gnii kayagini kayakgini kekgini kyakgini
begitu: gitu gt gtu bgitu gitulah begono kayagitu kayakgitu kekgitu
kayak: kyk kek ky kaya kyak kayk koyo kawas
seperti: sprti spt sperti seprti
sama: sm ama sm2 samasama smaa
semua: smua smw sma2 smuanya semuah smwa kabeh sadaya semuwa
benar: bnr bener bnar beneran bnerr btul btl
masih: msh msi masi mseh masieh
mau: mo maw pengen pngen pgn pingin kepengen mauk pengin mawu hoyong hayang arep
lihat: liat lht lyt liyat lhat
tahu: tau tw twu
hilang: ilang hlg ngilang ilank leungit
hapus: apus ngapus
habis: abiss abis hbs abs
hitung: itung
hidup: idup
lewat: lwt liwat
lama: lm lma lamo suwe lami
cepat: cpt cepet cpet cepatt cpat cepetan
bagus: bgs baguss apik bgus sae
besar: bsr gede gedhe bsarr
kecil: kcl kicik kcil cilik kecill
kurang: krg krng kuranglah
lebih: lbh lbih lebi
banyak: bnyk byk bnyak banyk akeh bnyek seabrek
sedikit: dikit dkit sdikit sdkt saeutik
barang: brg brng brang
pesan: psn pesen pesn
pesanan: psnan orderan pesenan psanan pesananx orderanku psnn
memesan: mesen mesan msen
kirim: krm kirm krimm
dikirim: dkrm dkirim dikrim dikirm dikirin dkrim
mengirim: ngirim ngirimin mngirim
pengiriman: pngiriman pgriman pngirimn pengirman pengirimn pngirman
bayar: byr bayr bayer
dibayar: dibyr dbayar dibayr dibyarr
membayar: mbayar mbyr mbyar membyr
pembayaran: pmbyran pembyran pembyaran pmbayaran pembayarn pbyran pembayran
harga: hrg harg hrgaa hargo
transfer: tf trf transf tranfer trasfer trnsfr transfr trnsfer trfs trsf tfr
rekening: rek norek rekenin rknng
nomor: nmr nomer nmor nomr
alamat: almt alamt almat alamatt
rumah: rmh rmah imah omah
kantor: kntr kantr
paket: pkt pket pakett paketan pakt pakeet
resi: noresi resii
toko: tko tokoo tokonyaa
ganti: gnti gantii gnt
tukar: tuker tkr tukr tukeer
tertukar: ketuker ketukar
tertipu: ketipu
tertekan: kepencet
terpotong: kepotong
cek: check ngechek ceki
mengecek: ngecek ngeceknya ngecekin
masuk: msk msuk masyuk
keluar: kluar klr kelwar metu
memakai: make
pakai: pake pk pkai makek makai pakek pakaii nganggo
mencari: nyari nyariin
mencoba: nyoba nyobain nyobak
coba: cb cba cob cobak cobain
menunggu: nunggu nungguin nungu
tunggu: tgu tnggu tungguin tunguu ngantosan
menanya: nanya nanyain
jawab: jwb jwab
dijawab: djwb
balas: bales bls blas balesin
dibalas: dibls dibales dibalesin dblas
masalah: mslh maslah msalah mslahh masaalah
uang: duit dwit duid duwit artos pitih fulus
salah: slh slahh
rusak: rsk rsak ruksak
pecah: pcah
kosong: ksong
penuh: pnuh
warna: wrn wrna
ukuran: ukrn ukurn ukuranya
ambil: ambl ngambil ambill amblin
minta: mnta nyuwun mintak
hari: hr hri hary dinten dino
jam: jm
minggu: mggu mgg mingu minggo
bulan: bln blan
tahun: thn taon taun thunn
menit: mnt menitt mnit
malam: mlm malem mlem
pagi: pg pgi pagii
siang: sng
sore: sre soree
dahulu: dulu dlu dl dolo
nanti: ntar nnti entar tar nantii ntr nti engke mengko
tadi: td tdi tadii
segera: sgr sgera sgra segra secepetnya secptnya gercep
langsung: lgsg lsg lngsng lgsung lngsg lgs langsng lansung lgsng
lanjut: lnjt lnjut lanjutt
biar: biarin biyar
sebelum: sblm sblum sebelom sebelm
setelah: stlh stelah stlahh abisnya
selama: slama slma
selalu: sll slalu sellu
sendiri: sndiri sndri sndr sendirii dewe
sebenarnya: sbnrnya sebenernya sbenarnya sbnarnya
padahal: pdhl pdahal pdhal pdahl
daripada: drpd
dalam: dlm dlam dalem
luar: lr
atau: ato atw utawa
adalah: adlh adl adlah
bukan: bkn bukn bkann
pernah: prnah prnh pernh perna
siapa: spa sp saha sopo siape
mana: mn mane ngendi endi
ini: ni nie inii inih ieu iki nihh
itu: tu ituh kuwi
kakak: kaa kak kk ka kaka
admin: min mimin mimn atmin mimim mimiin admn admint
pak: pa bpk bapak
ibu: bu bunda bun
mbak: mba mbk
teman: temen tmn temn tmen konco
keluarga: klrg
perempuan: cewe cewek cwe
laki: cowo cowok cwo
tanpa: tnp
konfirmasi: konfirm konfirmasii comfirm konfir
komplain: komplen complain komplin
kecewa: kcewa kuciwa
penipu: pnipu
bohong: boong bhg
emosi: esmosi
kualitas: kwalitas quality kwalitet
standar: standard
gratis: free
aktif: aktip aktiv
hubungi: hub hubngi hubungin
informasi: infoo info informsi
aplikasi: app apk apps apl aplksi aplikasii apliksi
handphone: hapee hp hape henpon henfon
screenshot: ss skrinsut skrinsyut sreenshot skrinsot skrinshot scrinsut
checkout: co cekout chekout
down payment: dp
pre order: po preorder
repeat order: ro
virtual account: va
customer service: cs
online: ol
offline: offl
diskon: disc discount disk discon dskon
voucher: vocer vocher vcr voucer vouchr
kedaluwarsa: kadaluarsa kadaluwarsa kedaluarsa
silakan: silahkan
izin: ijin
risiko: resiko
praktik: praktek
aktivitas: aktifitas
surel: imel
rupiah: rp idr
mengubah: merubah ngubah ngerubah rubah
diubah: dirubah
mengeluh: ngeluh
antar: anter nganter
diantar: dianter
kembalikan: kembaliin
dikembalikan: dikembaliin
terbalik: kebalik
kebesaran: kegedean kegedhean
percaya: pcy prcaya pcya
mantap: mantul mantab
sepakat: deal
menjual: ngejual
jumat: jumaat
november: nopember
februari: pebruari
lusa: lsa
anda: andah njenengan panjenengan
kita: kta kite
tidak boleh: gaboleh gakboleh
tidak pernah: gapernah gakpernah gaprnah
tidak usah: gausah gakusah gosah gausa
tidak jadi: gajadi gakjadi gajd
tidak perlu: gaperlu gakperlu
tidak sampai: gasampe gaksampe
tidak masuk: gamasuk gakmasuk
tidak sesuai: gasesuai gaksesuai
tidak enak: gaenak gakenak
tidak lagi: galagi gaklagi
tidak dapat: gadapet gakdapet gadapat
tidak muncul: gamuncul gakmuncul
tidak aktif: gaaktif gakaktif
sepertinya: kayaknya kyknya keknya kykny kyaknya spertinya sptnya kayanya
beritahu: kasihtau kasitau kastau
hari ini: hariini hrini
jelek: elek awon jlek
kirimkan: kirimin krimin
nomor telepon: notelp notlp notelpon notelepon nohp nope nohape
nomor whatsapp: nowa
nomor rekening: norekening
cari: cr nyarik cariin
tanya: tny tnya nnya tanyak
bertanya: brtanya
membalas: ngebales
sebelumnya: sblmnya sblumnya sebelomnya
sesudah: ssudah sesudh
biasanya: bsanya
akhirnya: akhrnya akirnya
akhir: akir ahir
apa: apkh apakh naon opo ape apah apasih aph
sini: kene dieu sni
palsu: plsu fek fake
whatsapp: wa wasap watsap whatsap whatapp wapp whatsup
instagram: ig insta
facebook: fb epbi pesbuk
telegram: tlgrm
internet: inet intrnet
email: emel
website: web
data: dta
jaringan: jrngn jaringn
sinyal: signal sinyl sgnl
kuota: qota quota kouta kwota
pulsa: plsa pulsah
pascabayar: paska paskabayar
prabayar: prabyr
registrasi: regis registrsi
daftar: dftar daptar
mendaftar: ndaftar daftarin
verifikasi: verif verifikasii verivikasi ferifikasi
aktivasi: aktifasi aktipasi
otp: kodeotp
sandi: sndi
pengguna: user usr
akun: acount akount
saldo: sldo saldoo
tarik tunai: tariktunai
bunga: bngaa
cicilan: cclan
angsuran: angsurn
tagihan: tghn tagihn tagian
limit: limitt
kartu: krtu
kartu kredit: cc kakre
kartu debit: kartudebit
nasabah: nasbah
pajak: pjk pajek
asuransi: asuransy
tiket: tket ticket
penerbangan: pnerbangan
pesawat: pswat
kereta: krta kreta
stasiun: stasion
bandara: bndara
terminal: trminal
jadwal: jdwal jadual jdwl
berangkat: brangkat brgkt
pulang: pulg
pergi: prgi pegi
jalan: jln jaln
kendaraan: kndaraan
sopir: supir
driver: drver
ojek: ojol
gratis ongkir: gratong
kurir: kurirnyaa
ekspedisi: expedisi ekspedsi
pengembalian: pngembalian pengmbalian
kembali: kmbli kembly kmbali mbalek
batal: btal batall
batalkan: batalin btlin btlkan
dibatalkan: dibatalin dbatalkan
digantikan: digantiin
gantikan: gantiin
selesai: slesai slsai selsai
selesaikan: selesein slsaikan selesaiin
proses: prses prosess
diproses: diprses dprses
diterima: ditrima dtrima
terima: trima nrima
ditolak: dtolak
lengkap: lgkp lngkp
kelengkapan: klengkapan
keterangan: ket ktrngan
contoh: cth cntoh
nama: nma namo
alasan: alesan alsan
kejadian: kjadian
kesalahan: kslahan
kekurangan: kkurangan
kerusakan: krusakan
kebutuhan: kbutuhan
penting: pnting
mungkin: mgkn mngkin mungkn mngkn
mendadak: ndadak
memang: emg emang mmg mang mmang emng
makanya: mknya mknanya
maaf: mff maap mf sory sorry sry maapin hampura punteun ngapunten maav
permisi: prmisi pmisi
selamat: slmt slamat selamt met
assalamualaikum: askum asslm ass assalammualaikum samlekum asalamualaikum aslmkum
waalaikumsalam: wlkm walaikumsalam waalaikum wasalam wassalam wslm
halo: alo haloo helo hlo
bantu: bntu bantuin rewangi
bantuan: bntuan
dibantu: dibntu dbantu dibantuin
membantu: mbantu
menghubungi: ngehubungin mnghubungi
dihubungi: dihub dihubungin
telepon: telp tlp telpon tlpn tilpun telfon tlfn tlpon
menelepon: nelpon nelfon menelpon nelp nelponin
chat: cet chet ngechat chatt
buka: bk bka
membuka: mbuka
tutup: ttup
beli: bli beliin tuku meuli
membeli: mbeli mbli ngebeli
dibeli: dibli
pembelian: pmbelian
pembeli: pmbeli
penjual: pnjual
jual: jwal jualin
murah: mrah
mahal: mhal mahall mehong
stok: stock stk
tersedia: tersdia ready redi redy
tersisa: trsisa
bahan: bhan
model: mdel
celana: clana
pakaian: pakean
baju: bju klambi
sepatu: spatu
asli: ori original ory
kerja: krja
hari kerja: harikerja
libur: libr
gaji: gji
anak: ank
suami: swami
istri: bini
mama: mamah emak mak
papa: papah
adik: adek dek
sekolah: skolah sklh
kuliah: kulia
kelas: klas
makan: mkn mkan mangan
minum: mnum ngombe
tidur: tdr turu
sakit: skt skit
hujan: ujan
hijau: ijo ijau
hitam: itam
putih: ptih
merah: mrh
harap: hrp
tinggal: tgal
tanda: tnda
bukti: bkti
foto: poto photo fto ft pict
video: vidio vidieo pidio vdo
gambar: gmbr gmbar
kode: kde
satu: stu siji hiji
dua: dwa loro
tiga: tga
empat: ampat mpat papat
delapan: dlapan lapan
sembilan: smbilan
sepuluh: spuluh
ribu: rbu rebu
juta: jtaa
ratus: rtus
persen: prsen
5000: goceng
10000: ceban
20000: noban
50000: goban
100: cepek
500: gopek
1000: seceng
setengah: stengah stgh stngah
pertama: prtama
kedua: kdua
terakhir: trakhir terahir terakir
kali: kli
sekali: skali skli sekalii
sekalian: skalian sklian
setiap: stiap stp
tiap: tiep
beberapa: bbrp bbrapa bebrapa beberpa
lain: laen
lainnya: lainya laennya lainny
bersama: brsama bersma
antara: antra
sejak: sjak
supaya: spy spya
agar: agr
apabila: apabla
ketika: ktika
saat: saatt
waktu: wktu wkt
sebentar: bentar bntr sbntr sebntar bntar
bicara: ngomong ngmong ngmg
bilang: blg blang
dibilang: dibilangin dblg
cerita: crita
tulis: tlis
baca: bca maca
dengar: dnger denger
ingat: inget ingt
lupa: lpa poho
suka: ska
senang: seneng
sedih: sdih
kesal: kesel ksel kzl sebel
takut: tkut
malas: males mls
panas: panes
dingin: dngin
dekat: deket dkt
jauh: jaoh
tinggi: tnggi
rendah: rndah
depan: dpn dpan
belakang: blkg blakang
atas: ats
bawah: bwh bwah
kiri: kri
punya: pny pnya punyak duwe nduwe
perlu: prlu
butuh: btuh bth
boleh: blh bole bleh meunang
lebih dari: lbhdari
kasih: ksih kasi ksh ngasih ngasi
dikasih: dikasi dkasih
bikin: bkin bikinin ngebikin gawe
membuat: mbuat
dibuat: dbuat
buatkan: buatin
taruh: taro naro naruh
turun: trun
naik: naek
ubah: obah robah
pindah: pndah
pinjam: pinjem
meminjam: minjem minjam
simpan: simpen
menyimpan: nyimpen nyimpan
pilih: plih pileh
memilih: milih
panggil: manggil
potong: motong ptong
tarik: narik
menolak: nolak
menerima: nerima nrimo
menutup: nutup
menulis: nulis
menitip: nitip
menipu: nipu
menyewa: nyewa
mencicil: nyicil
menagih: nagih
menukar: nukar nuker nukerin
memasukkan: masukin masukkin
keluarkan: keluarin ngeluarin
jelaskan: jelasin jelasinnya
tunjukkan: tunjukin tunjukan nunjukin
sarankan: saranin
tanyakan: tanyain
lihatkan: liatin
pastikan: pastiin mastiin
bereskan: beresin
ajukan: ajuin ngajuin
ajari: ajarin ngajarin
dapatkan: dapetin dapatin
perbaiki: benerin betulin perbaikin
hapuskan: apusin hapusin
hentikan: stopin
blokir: blockir
diblokir: diblok dblokir keblokir
terkirim: kekirim trkirim
terhapus: kehapus keapus
terpakai: kepake kepakai
terbawa: kebawa
terambil: keambil
terdaftar: kedaftar trdaftar
terbayar: kebayar kebyr
terdebet: kedebet
terlambat: tlat trlambat
terlalu: trlalu
terjadi: trjadi
teralihkan: kealihkan
error: eror eroor
kacau: kaco
menyangkut: nyangkut
macet: mcet
lambat: lmbt lemot slow
jaminan: jmnan
garansi: grnsi garansy waranty
sesuai: sesuwai ssuai sesuay
pelayanan: playanan pelayann
pelanggan: plggn planggan cust
petugas: ptugas
layanan: lyanan
karyawan: krywn
perusahaan: prusahaan
pemerintah: pmerintah
indonesia: indonesa
jakarta: jkt
surabaya: sby
bandung: bdg
yogyakarta: jogja yogya jogjakarta
medan: mdn
bekasi: bks
kecamatan: kec
kelurahan: kel
kabupaten: kab
provinsi: propinsi prov
januari: jnuari
desember: desembr
agustus: agt
senin: sennin
selasa: slasa
rabu: rbo
kamis: kemis
sabtu: sbtu
analisis: analisa
apotek: apotik
ijazah: ijasah
karier: karir
objek: obyek
subjek: subyek
nasihat: nasehat
hakikat: hakekat
miliar: milyar
sistem: sistim
sekadar: sekedar
teknik: tehnik
teladan: tauladan
kuitansi: kwitansi
tanda tangan: tandatangan ttd
kerja sama: kerjasama
tanggung jawab: tanggungjawab
antre: antri
antrean: antrian
cendera mata: cinderamata
detail: detil
ekspres: express
ekstra: extra
ekspor: export
impor: import
efektif: effektif
frekuensi: frekwensi
kuantitas: kwantitas
kategori: katagori
kuesioner: kuisioner
menyontek: nyontek
memengaruhi: mempengaruhi
memesona: mempesona
saksama: seksama
telanjur: terlanjur
tampak: nampak
utang: hutang
zaman: jaman
isap: hisap
imbau: himbau
lembap: lembab
ongkir: ongkr onkir
password: pw pwd pasword passwod paswort passwor
capek: cape cpe
semoga: smg moga smoga
harusnya: hrsnya hrusnya
`);
