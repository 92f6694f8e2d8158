/**
 * Words that everybody knows and few help centers hold, so that none of them is taken for a slip of the finger: people,
 * body, food, home, town, work, school, leisure, nature, feelings, deeds, qualities, places.
 */
export const commonIndonesian = `
adik anak artis atlet ayah bapak bayi besan bibi bidan bocah bos buruh bupati calon cewek cowok cucu dokter dosen duda dukun
gadis gubernur guru hakim ibu imam istri jaksa jenderal juara kakak kakek kapten karyawan kasir kekasih keluarga kepala
ketua kiai koki korban lurah mahasiswa mahasiswi majikan mantan menantu menteri mertua montir murid musuh nabi nelayan
nenek orang pacar pahlawan paman pasien pejabat pelajar pelatih pelaut pemain pemuda penari pengacara pengantin penulis
penyair penyanyi perawat petani polisi presiden pria putra putri raja rakyat ratu remaja sahabat saudara siswa siswi
sopir suami suster tamu tentara teman tetangga tukang ulama ustaz wali wanita warga wartawan
bahu betis bibir darah dagu dahi gigi ginjal hati hidung jantung jari kaki kepala keringat kuku kulit kumis kuping lambung
leher lengan lidah lutut mata mulut nafas otak otot paha paru perut pinggang pipi pundak punggung rahim rambut siku tangan
telinga telapak tubuh tulang tumit usus wajah
asma batuk bisul cacar demam diare flu gatal gizi hamil imun infeksi kanker luka maag mual nyeri obat pegal penyakit pilek
pingsan pusing racun sakit sariawan sehat sembuh stroke suntik vaksin vitamin
alpukat anggur apel ayam bakar bakso bakwan bayam bebek beras bihun brokoli bubur buah bumbu cabai coklat cendol daging donat
duku durian es gado gula gulai ikan jagung jahe jambu jamu jengkol jeruk kacang kambing kangkung kecap kelapa kentang
kerang kerupuk ketan keju kolak kopi kue kunyit lauk lele lemper lontong madu makan makanan mangga martabak masakan mentega
mie minum minuman nanas nasi nastar opor pare pecel pepaya pepes permen pisang pizza puding ramen rawon rendang resep rica
rokok roti rujak salak sambal santan sate saus sayur seblak semangka serabi siomay singkong soto steik strawberi susu tahu
tape telur tempe terasi teri terigu terong timun tomat udang ubi
alun apotek asrama balai bandara bank bengkel benteng bioskop candi danau desa dermaga gang gedung gereja goa gunung halte
hotel hutan istana jalan jembatan kafe kampung kampus kantin kantor kapal kebun kecamatan kelas kereta kolam kontrakan kos
kosan kota kuil kuburan kursus laut losmen lapangan lembah losmen makam mal markas masjid mesjid monas musala museum negara
negeri pabrik padang pantai pasar pelabuhan penjara perpustakaan pesantren polsek pulau puskesmas rawa restoran salon
samudra sawah sekolah selat stadion stasiun sungai taman tambang tambak teluk terminal tol toko vila wahana warkop warnet
warteg warung wihara
absen akta anggaran arisan bea beasiswa berita bisnis bpjs buku buruh cuti dana demo dinas dagang ekonomi emas gaji
honor hukum hutang ijazah ilmu inflasi internet investasi jabatan jadwal jaminan jurnal jurusan kamus karier kerja ketik
koperasi koran korupsi kredit kuis kuliah kurikulum kursi laba lamaran laporan lelang lembur les lomba loker lowongan magang
makalah masker materi modal nikah nilai olimpiade pajak panitia partai paspor pelajaran pemilu pendidikan pensiun perang
perusahaan pidato pilkada pinjam pinjaman pinjol politik prestasi pribadi profesi proposal proyek puisi rapat rapor riset
rugi saham sertifikat sidang skripsi soal sosial surat tabungan tanah tender tesis tugas tulis ujian undang upah usaha utang
visa wawancara wirausaha wisuda zakat
acara album anime badminton balap basket bensin biola bola bulutangkis bulu catur cerita cerpen dangdut dongeng drama drakor
filem film futsal gim gitar gol gosip grup hadiah hobi horor iklan joget juara judi judul jazz kamera karaoke karate kartun
kartu kecapi komedi komik konser kontes lagu lawak layangan liga libur lirik lomba lotre lukisan mancing medsos menang mobil
motor musik nada nonton novel olahraga pantun pentas permainan pesta piala piano pilem puzzle ramalan reality renang resital
seni senam sepak sepeda silat sinetron skor striker suling tari teater tebak tenis tiket timnas tinju topeng tur turnamen
voli wayang wisata yoga zodiak zumba
air alam anjing angin angsa api arus asap awan babi badai badak bajing banjir banteng bebek beruang bintang bulan bumi bunga
burung buaya cacing cicak cuaca daun debu domba elang embun gajah gempa gerhana gurun harimau hewan hujan hutan ikan jangkrik
jerapah kabut kadal kambing kancil katak kecoa kelinci kemarau kepiting kera kerbau kilat kodok komodo kucing kuda kumbang
kupu kutu laba langit lebah lumba lumpur macan mawar melati merpati monyet mendung musang musim nyamuk ombak orangutan
padi pagi paus pelangi petir planet pohon purnama rayap rumput rusa salju sapi semut serigala serangga singa siput subur
surya tanaman tawon tikus tokek topan tsunami tumbuhan tupai udara ular ulat ubur unta
ajaib aneh asing bahagia baik bandel bangga benci berani bijak bodoh bosan cantik capek cemas cemburu cerdas ceroboh cerewet
cinta curang curiga dendam dengki dosa duka egois ganteng galak gagah galau gembira genit gila girang gugup haus heran hina
iba iri jahat jelek jenius jomblo jujur kagum kangen kaya kecewa kejam keren konyol lapar lucu lugu mager malas malu manis
manja marah miskin muda murah murung nakal ngantuk nekat pelit pemalu pintar rajin ramah rindu ragu sabar sayang sedih segan
sepi setia sombong sopan takut tampan tangguh tega tenang tua
ajar angkut bakar baca bangun belajar berenang berlari bermain bernyanyi berdoa bertemu bicara buru cari cerai cium curi
daki dansa dengar diet didik doa duduk gali gambar ganggu gendong gigit goreng guling hafal hamil hitung hias hibur hisap
ikat ingat jaga jahit jajan jemur jual jalan kabur kawin kemah kencan kunyah kupas kuliah lahir lari lihat lompat lukis
mabuk mandi mancing masak memancing memasak menari menang mengaji menggambar menikah menulis menyanyi merokok meninggal
mimpi minum mudik naik nangis ngaji ngobrol ngopi nikah olah pakai panen pandu panjat pelajari peluk perang pergi pijat
pikir pimpin potong puasa pukul rampok rawat rebus renang rias rujuk salat sapu sarapan sekolah semai sembah sembahyang
senyum serang siram sulap sunat tangkap tanam tari tawa tebang tembak terbang tewas tidur tinju tolong tonton ukir umrah
tulus agung akbar ceria gaib gelap gemuk gondrong kurus kuno langka langsing lebat licin luas lembut makmur mahir mendadak
mewah mulia mungil nyaring nyata pahit pedas pelan perdana perkasa purba rimbun romantis sakti sederhana segar sejuk sial
suci sukses tajam tenar tinggi unggul unik wangi
aceh afrika ambon amerika arab asia australia bali bandung banten barcelona batak batam bekasi belanda bengkulu betawi bogor
brebes brunei cina cirebon depok eropa flores garut hongkong india indonesia inggris irak iran israel italia jakarta jambi
jawa jepang jerman jogja jombang kalimantan kediri korea kudus kupang lampung lombok london madinah madiun madrid madura
magelang makassar malang malaysia maluku manado manila mataram medan mekah mesir minang nias padang palembang palestina
palu papua paris pekanbaru perancis prancis pontianak qatar riau roma rusia salatiga samarinda semarang serang seoul
sidoarjo singapura solo sragen sulawesi sumatra sunda surabaya tangerang tasik tegal thailand tokyo toraja turki ukraina
vietnam yogyakarta
januari februari maret april mei juni juli agustus september oktober november desember
`
  .trim()
  .split(/\s+/);
