import { readSpellings } from '../language-pack.ts';

/** Chat spelling, abbreviations, and regional words, by the standard words that they stand for. */
export const informalIndonesian = readSpellings(`
yang: yg yng iang yank yngg ygg yangg iyang
dengan: dgn dngn dg dngan dgan dengn dgnn
untuk: utk untk buat tuk utuk bwt untukk
dari: dr dri drii
pada: pd pda
karena: krn karna krna karn soalnya krena krnaa gara2 garagara coz
tetapi: tp tpi tapi tapii ttp ttapi
juga: jg jga juge jgaa jugak
jangan: jgn jngn jangn jngan jangann
jadi: jd jdi jdii jade
bisa: bs bsa biza iso isa bsaa bissa bisaa tiasa
harus: hrs hrus kudu musti kudunya hrss
dapat: dpt dpet dapet dapt
orang: org orng wong
berapa: brp brapa brpa brapaa berape sabaraha piro pinten brpaa brpan
berapa lama: brplama
kapan: kpn kapn kpnn kapann iraha
di mana: dmn dmna dimana dimna dmnaa dimane dimanakah
ke mana: kmn kmna kemana kemna kemane kmnaa kemanakah
dari mana: darimana drmana drmn darimanakah
bagaimana: gmn gmna gimana gmana gimna bgmn bgaimana piye kumaha gmnaa bgmana gmanaa gimane begimana bagemana bagaiman bgaimna cemana cakmano pegimane gmnsih
kenapa: knp knapa knpa ngapa mengapa napa kenp knpaa kenape kunaon naha ngopo kenaa napah knpsih
maksud: mksd mksud maksd maksut mksut
banget: bgt bngt bangt bnget bgtt banged bett bgd
sekarang: skrg skrng skg skarang skrang sekrg sekrang saiki ayeuna skrangg
kemarin: kmrn kmren kmrin kemaren kemarn kmarin kemrin kmaren wingi kamari
besok: bsk bsok bsokk besuk sesuk isuk besokk
tanggal: tgl tggl tnggal tanggl tggal
tolong: tlg tlng tolg plis tlong tollong tolongg pliss please
mohon: mhn mhon mohonn
terima kasih: mksh makasih makasi mkasih trims tks thx thanks tq trmksh terimakasih nuhun maacih maksih tengkyu tengkiu suwun makasihh mksih tengs tenkyu tenks trimakasih trimakasi terimakasi tirimakasih makacih matursuwun suksma mauliate mks tankyu
saya: sy sya gw gue gua w aku ak aq q ane saia syaa sayah aing kulo ambo akuh akuu ulun aye
kamu: km kmu lu lo loe elu ente kmuu kamuh kowe sampeyan anjeun ngana maneh koe
kalian: klian kalean
mereka: mrk mreka mrka
kami: kmi kmii
dia: doi
kalau: klo kalo klw klau kl kalok kaloo kalao lamun kalu kloo kalw
sampai: smp smpe sampe smpai nyampe nyampai sampek ampe nyampek nyampee sampay sampaii nyampenya
datang: dtg dateng dtng dtngg
terus: trs trus trss teros truss
terusan: trusan
lagi: lg lgi lgii lage
sedang: sdg sdang sdng
sudah: udh udah dah sdh uda udd sdah wis ud sudh sdahh udahh udeh dahh suda uwis geus parantos wes udha udag sudaj
belum: blm blom belom blum durung blon blmm blumm belon belm blmn belun durong acan encan lum lom balum blumn
tidak: tdk gak ga nggak ngga g gk gx enggak engga kagak kaga ndak ora nda tak tida gag tdak tidk ngak tiada gakk nggakk engg kgk teu henteu heunteu nyanda ndaa gaa gaak tidakk nggk nggaa enda boten mboten ndk
tidak ada: gada gaada gakada gda ngada gaadaa euweuh gaono raono tdkada gadaa
tidak apa: gpp gapapa gapopo gp gapapah gpapa gppa gapap ngapapa nggapapa gaapa gaapaapa gakpapa gakpp tdkapa tidakapa
tidak tahu: gatau gatauu gtau gtw gaktau gktau gataw embuh tauk
tidak bisa: gabisa gbs gbisa gakbisa nggabisa gkbisa tdkbisa gabs gabisaa gabisabisa
tidak jelas: gaje gajelas
tidak mau: gamau gmau gakmau ogah emoh gamauu
belum ada: teuacan
ada: ad
saja: aja aj doang doank ae wae ajah ajaa sja ajh ajj sajo
hanya: cuma cuman cm cmn cman cumaa cumak hny hnya
begini: gini bgini bgni gnii kayagini kayakgini kekgini kyakgini
begitu: gitu gt gtu bgitu gituu gtuu gitulah begono kayagitu kayakgitu kekgitu
kayak: kyk kek ky kaya kyak kekk kayk koyo kawas
seperti: sprti spt sperti spertii seprti
sama: sm ama sm2 samasama smaa amaa
semua: smua smw sma2 smuanya semuah smuanyaa smwa kabeh sadaya semuwa semuaa
benar: bnr bener bnar beneran bnerr benerr btul btl
masih: msh msi masi mseh msii masihh masieh
mau: mo mauu maw pengen pngen pgn pingin kepengen mauk pengin pgnn mawu hoyong hayang arep
lihat: liat lht lyt liatt liyat lhat
tahu: tau tw tauu twu
hilang: ilang hlg ngilang ilank leungit
hapus: apus ngapus
habis: abis hbs abs abiss
hitung: itung
hidup: idup
lewat: lwt liwat liwatt
lama: lm lma lamaa lamo suwe lami
cepat: cpt cepet cpet cptt cepett cepatt cpat cepetan
bagus: bgs baguss apik bgus sae
besar: bsr gede gedhe besarr bsarr
kecil: kcl kicik kcil cilik kecill
kurang: krg krng kurangg kuranglah
lebih: lbh lbih lebi lbhh
banyak: bnyk byk bnyak banyk akeh bnyakk bnyek seabrek
sedikit: dikit dkit sdikit sdkt saeutik
barang: brg brng brang barangg brgg brngg
pesan: psn pesen pesn pesenn
pesanan: psnan orderan pesenan psanan pesananx orderanku psnn
memesan: mesen mesan msen
kirim: krm kirm kirimm krimm
dikirim: dkrm dkirim dikrim dikirm dikirimm dikirin dkrim
mengirim: ngirim ngirimin ngirimm mngirim
pengiriman: pngiriman pgriman pngirimn pengirman pengirimn pngirman
bayar: byr bayr bayarr bayer
dibayar: dibyr dbayar dibayr dibyarr
membayar: mbayar mbyr mbyar membyr mbayarr
pembayaran: pmbyran pembyran pembyaran pmbayaran pembayarn pbyran pembayran
harga: hrg harg hargaa hrgaa hargo
transfer: tf trf transf tranfer trasfer trnsfr transfr trnsfer trfs trsf tfr
rekening: rek norek rekeningg rekenin rknng
nomor: nmr nomer nmor nomorr nmrr nomr
alamat: almt alamt almat alamatt
rumah: rmh rmah rumahh imah omah
kantor: kntr kantr
paket: pkt pket pakett paketan pakt pakeet
resi: noresi resii
toko: tko tokoo tokonyaa
ganti: gnti gantii gnt
tukar: tuker tkr tukr tukeer tukarr
tertukar: ketuker ketukar
tertipu: ketipu tertipuu ketipuu
tertekan: kepencet kepencett
terpotong: kepotong
cek: check cekk ngechek ceki
mengecek: ngecek ngeceknya ngecekin
masuk: msk msuk msukk masukk masyuk
keluar: kluar klr kluarr kelwar metu
memakai: make
pakai: pake pk pkai makek makai pakek pakaii nganggo
mencari: nyari nyariin
mencoba: nyoba nyobain nyobak
coba: cb cba cob cobak cobain
menunggu: nunggu nungguin nungguinn nungu
tunggu: tgu tnggu tungguin tunguu ngantosan
menanya: nanya nanyain
jawab: jwb jwab jawabb
dijawab: djwb
balas: bales bls blas balesin
dibalas: dibls dibales dibalesin dblas
masalah: mslh maslah msalah mslahh masaalah
uang: duit dwit uangg duid duwit artos pitih fulus
salah: slh slahh
rusak: rsk rsak rusakk ruksak
pecah: pcah
kosong: ksong
penuh: pnuh
warna: wrn wrna
ukuran: ukrn ukurn ukuranya
ambil: ambl ngambil ambill amblin
minta: mnta mntaa nyuwun mintak
hari: hr hri hary dinten dino
jam: jm jamm
minggu: mggu mgg mingu minggo
bulan: bln bulann blan
tahun: thn taon taun tahunn thunn
menit: mnt menitt mnit
malam: mlm malem mlem malamm mlmm
pagi: pg pgi pagii
siang: sng siangg
sore: sre soree
dahulu: dulu dlu duluu dl dolo
nanti: ntar nnti entar tar nantii ntarr ntr nti engke mengko
tadi: td tdi tadii
segera: sgr sgera sgra segra secepetnya secptnya gercep
langsung: lgsg lsg lngsng lgsung lngsg lgs langsng lansung langsungg lgsng
lanjut: lnjt lnjut lanjutt
biar: biarin biyar
sebelum: sblm sblum sebelom sebelm
setelah: stlh stelah stlahh abisnya
selama: slama slma
selalu: sll slalu sellu
sendiri: sndiri sndri sndr sendirii dewe
sebenarnya: sbnrnya sebenernya sebenernyaa sbenarnya sbnarnya
padahal: pdhl pdahal pdhal pdahl
daripada: drpd
dalam: dlm dlam dlmm dalem
luar: lr luarr
atau: ato atw atauu utawa
adalah: adlh adl adlah
bukan: bkn bukn bkann
pernah: prnah prnh prnahh pernh perna
siapa: spa sp siapaa saha sopo siape
mana: mn manaa mane ngendi endi
ini: ni nie inii inih ieu iki nihh
itu: tu ituu ituh kuwi
kakak: kak kk ka kaka kakk kakakk kaa
admin: min mimin minn mimn atmin adminn mimim mimiin admn atminn admint
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
informasi: info informsi infoo
aplikasi: app apk apps apl aplksi aplikasii apliksi
handphone: hp hape hapee henpon henfon
screenshot: ss skrinsut skrinsyut sreenshot skrinsot skrinshot scrinsut
checkout: co cekout chekout
down payment: dp
pre order: po preorder
repeat order: ro
virtual account: va
customer service: cs
online: ol
offline: offl
diskon: disc discount disk diskonn discon dskon
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
kita: kta qta kite kitaa
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
tanya: tny tnya nnya tnyaa tanyak
bertanya: brtanya
membalas: ngebales
sebelumnya: sblmnya sblumnya sebelomnya sblmny
sesudah: ssudah sesudh
biasanya: biasany bsanya biasanyaa
akhirnya: akhrnya akirnya
akhir: akir ahir
apa: apkh apakh apaa naon opo ape apah apasih aph
sini: kene dieu sni
palsu: plsu fek fake
whatsapp: wa wasap watsap whatsap whatapp watsapp wapp wasapp whatsup
instagram: ig insta
facebook: fb epbi pesbuk
telegram: tlgrm
internet: inet intrnet
email: emel
website: web
data: dta
jaringan: jrngn jaringn
sinyal: signal sinyl sgnl
kuota: kuotaa qota quota kouta kwota
pulsa: plsa pulsaa pulsah
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
akun: akunn acount akount
saldo: sldo saldoo
tarik tunai: tariktunai
bunga: bngaa
cicilan: cicilann cclan
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
kurir: kurirr kurirnyaa
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
makanya: mknya mknanya makany
maaf: maap mf mff sory sorry sry maapin hampura punteun ngapunten maav
permisi: prmisi pmisi
selamat: slmt slamat selamt met
assalamualaikum: askum asslm ass assalammualaikum samlekum asalamualaikum assalamualaikumm aslmkum
waalaikumsalam: wlkm walaikumsalam waalaikum wasalam wassalam wslm
halo: alo haloo helo hlo
bantu: bntu bantuu bantuin rewangi
bantuan: bntuan bntuann
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
beli: bli beliin tuku meuli blii
membeli: mbeli mbli ngebeli
dibeli: dibli
pembelian: pmbelian
pembeli: pmbeli
penjual: pnjual
jual: jwal jualin
murah: mrah murahh
mahal: mhal mahall mehong
stok: stock stk stokk
tersedia: tersdia ready redi redy
tersisa: trsisa
bahan: bhan
model: mdel
celana: clana
pakaian: pakean
baju: bju klambi
sepatu: spatu
asli: ori original ory
kerja: krja kerjaa
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
ribu: rbu rebu ribuu
juta: jutaa jtaa
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
waktu: wktu wkt waktuu
sebentar: bentar bntr sbntr sebntar bntar
bicara: ngomong ngmong ngmg
bilang: blg blang bilangg
dibilang: dibilangin dblg
cerita: crita
tulis: tlis
baca: bca maca
dengar: dnger denger
ingat: inget ingt
lupa: lpa lupaa poho
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
kanan: kanann
punya: pny pnya punyak duwe nduwe
perlu: prlu perluu
butuh: btuh bth butuhh
boleh: blh bole bleh bolehh meunang
lebih dari: lbhdari
kasih: ksih kasi ksh ngasih ngasi kasii
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
terkirim: kekirim kekirimm trkirim
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
error: eror erorr eroor
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
ongkir: ongkirr ongkr onkir
password: pw pwd pasword passwod paswort passwor
capek: cape cpe capekk
semoga: smg moga smoga
harusnya: hrsnya hrusnya harusny
`);
