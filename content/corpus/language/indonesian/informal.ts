import { readSpellings } from '../language-pack.ts';

/** Chat spelling, abbreviations, and regional words, by the standard words that they stand for. */
export const informalIndonesian = readSpellings(`
yang: yg yng iang
dengan: dgn dngn dg
untuk: utk untk buat tuk
dari: dr dri
pada: pd
karena: krn karna krna karn soalnya
tetapi: tp tpi tapi
juga: jg jga
jangan: jgn jngn jangn
jadi: jd jdi
bisa: bs bsa biza iso isa
harus: hrs
dapat: dpt
orang: org
berapa: brp brapa brpa
berapa lama: brplama
kapan: kpn kapn
di mana: dmn dmna dimana
ke mana: kmn kmna kemana
dari mana: darimana
bagaimana: gmn gmna gimana gmana gimna bgmn bgaimana piye kumaha gmnaa
kenapa: knp knapa knpa ngapa mengapa napa kenp
maksud: mksd mksud
banget: bgt bngt bangt bnget
sekarang: skrg skrng skg skarang
kemarin: kmrn kmren kmrin kemaren kemarn
besok: bsk bsok
tanggal: tgl tggl
tolong: tlg tlng tolg plis
mohon: mhn
terima kasih: mksh makasih makasi mkasih trims tks thx thanks tq trmksh terimakasih nuhun maacih maksih tengkyu tengkiu suwun
saya: sy sya gw gue gua w aku ak aq q ane saia
kamu: km kmu lu lo loe elu ente
kalian: klian
mereka: mrk mreka
kami: kmi
dia: doi
kalau: klo kalo klw klau kl
sampai: smp smpe sampe smpai nyampe nyampai sampek ampe
datang: dtg dateng dtng
terus: trs trus
terusan: trusan
lagi: lg lgi
sedang: sdg
sudah: udh udah dah sdh uda udd sdah wis ud
belum: blm blom belom blum durung blon blmm
tidak: tdk gak ga nggak ngga g gk gx enggak engga kagak kaga ndak ora nda tak tida gag nda' tdak tidk ngak tiada
tidak ada: gada gaada gakada gda ngada
tidak apa: gpp gapapa gapopo gppp
tidak tahu: gatau gatauu gtau gtw
tidak bisa: gabisa gbs gbisa
tidak jelas: gaje gajelas
tidak mau: gamau gmau
belum ada: teuacan
ada: ad
saja: aja aj doang doank ae wae
hanya: cuma cuman cm cmn cman
begini: gini bgini
begitu: gitu gt gtu bgitu
kayak: kyk kek ky kaya
seperti: sprti spt sperti
sama: sm ama
semua: smua smw sma2 smuanya semuah
benar: bnr bener bnar beneran
masih: msh msi masi mseh
mau: mo mauu maw pengen pngen pgn pingin kepengen
lihat: liat lht lyt
tahu: tau tw
hilang: ilang hlg
hapus: apus ngapus
habis: abis hbs abs
hitung: itung
hidup: idup
lewat: lwt liwat
lama: lm lma
cepat: cpt cepet cpet
bagus: bgs
besar: bsr gede gedhe
kecil: kcl kicik
kurang: krg krng
lebih: lbh lbih
banyak: bnyk byk bnyak
sedikit: dikit dkit
barang: brg brng brang
pesan: psn pesen
pesanan: psnan orderan pesenan psanan
memesan: mesen mesan
kirim: krm kirm
dikirim: dkrm dkirim
mengirim: ngirim
pengiriman: pngiriman pgriman
bayar: byr bayr
dibayar: dibyr
membayar: mbayar mbyr
pembayaran: pmbyran pembyran pembyaran
harga: hrg
transfer: tf trf transf tranfer trasfer
rekening: rek norek
nomor: nmr nomer nmor
alamat: almt alamt almat
rumah: rmh rmah
kantor: kntr
paket: pkt pket
resi: noresi
toko: tko
ganti: gnti
tukar: tuker tkr
tertukar: ketuker ketukar
tertipu: ketipu
tertekan: kepencet kepencett
terpotong: kepotong
cek: check cekk
mengecek: ngecek
masuk: msk msuk
keluar: kluar klr
memakai: make
pakai: pake pk pkai
mencari: nyari
mencoba: nyoba nyobain
coba: cb cba
menunggu: nunggu nungguin
tunggu: tgu tnggu
menanya: nanya nanyain
jawab: jwb
dijawab: djwb
balas: bales bls
dibalas: dibls dibales
masalah: mslh
uang: duit dwit
salah: slh
rusak: rsk
pecah: pcah
kosong: ksong
penuh: pnuh
warna: wrn wrna
ukuran: ukrn
ambil: ambl ngambil
minta: mnta
hari: hr hri
jam: jm
minggu: mggu mgg
bulan: bln
tahun: thn
menit: mnt
malam: mlm malem
pagi: pg
siang: sng
sore: sre
dahulu: dulu dlu
nanti: ntar nnti entar tar
tadi: td tdi
segera: sgr sgera
langsung: lgsg lsg lngsng lgsung lngsg
lanjut: lnjt
biar: biarin
sebelum: sblm sblum
setelah: stlh stelah
selama: slama
selalu: sll
sendiri: sndiri sndri
sebenarnya: sbnrnya sebenernya
padahal: pdhl pdahal
daripada: drpd
dalam: dlm
luar: lr
atau: ato atw
adalah: adlh adl
bukan: bkn bukn
pernah: prnah prnh
apakah: apkh apakh
siapa: spa sp
mana: mn
ini: ni nie
itu: tu
kakak: kak kk ka kaka kakk
admin: min mimin minn mimn atmin
pak: pa bpk bapak
ibu: bu bunda bun
mbak: mba mbk
teman: temen tmn
keluarga: klrg
perempuan: cewe cewek cwe
laki: cowo cowok cwo
tanpa: tnp
konfirmasi: konfirm
komplain: komplen complain komplin
kecewa: kcewa kuciwa
penipu: pnipu
bohong: boong bhg
emosi: esmosi
kualitas: kwalitas quality
standar: standard
gratis: free
aktif: aktip
hubungi: hub
informasi: info
aplikasi: app apk apps apl
handphone: hp
screenshot: ss skrinsut skrinsyut
checkout: co cekout chekout
down payment: dp
pre order: po preorder
repeat order: ro
virtual account: va
customer service: cs
online: ol
offline: offl
diskon: disc discount disk
voucher: vocer vocher vcr voucer vouchr
kedaluwarsa: kadaluarsa kadaluwarsa kedaluarsa
silakan: silahkan
izin: ijin
risiko: resiko
praktik: praktek
aktivitas: aktifitas
surel: imel
rupiah: rp idr
mengubah: merubah ngubah ngerubah
diubah: dirubah
mengeluh: ngeluh
antar: anter nganter
diantar: dianter
kembalikan: kembaliin
terbalik: kebalik
kebesaran: kegedean kegedhean
percaya: pcy
mantap: mantul mantab
sepakat: deal
menjual: ngejual
jumat: jumaat
november: nopember
februari: pebruari
`);
