import { readWeights } from '../language-pack.ts';

/**
 * Weights of words that say little about the subject. Vocatives, greetings and particles are nearly silent;
 * question words keep a share, since "berapa lama" and "kapan" tell questions apart.
 */
export const indonesianWeights = readWeights(`
0.02: kakak admin gan sis bro mas mbak bang pak ibu om tante kang teh bli koh cik say kok sih dong deh nih kan lho loh masa ya yaa iya yah nah wah oh eh hai halo hallo hello hi permisi selamat pagi siang sore malam assalamualaikum waalaikumsalam aslm salam wr wb wkwk wkwkwk hehe haha hadeh duh aduh yaelah lah kah pun mah atuh tuh punten toko ok oke sip siap
0.1: yang di ke dari dan ini itu dengan untuk pada adalah saya kami kita kamu anda kalian dia mereka nya juga saja jadi terus lagi akan sama banget sangat sekali bagi oleh agar supaya begini begitu kayak seperti tetapi atau karena kalau jika bila maka lalu kemudian sebagai dalam para hal si sang mohon tolong maaf sudah telah masih sedang pas
0.25: terima kasih terlalu setiap tiap antara hingga sejak semoga ternyata kayaknya sepertinya mungkin memang justru malah biasanya barusan baru lain sini situ sana kalinya kali bahwa ketika waktu saat sambil serta oleh ada bisa mau ingin dapat harus perlu apa apakah siapa dong bagaimana kenapa mana hanya sekarang kemarin tadi nanti besok hari tanggal jam semua orang tahu coba begitu lihat mohon maksud hal dahulu sendiri sebenarnya padahal langsung minta buat bikin kasih benar
0.4: kapan berapa lama sampai belum tidak bukan jangan tanpa sebelum setelah lebih kurang banyak sedikit pernah
`);

/** Words that deny what follows. `belum` is not one: a parcel that has not come yet is still expected. */
export const indonesianNegations: ReadonlySet<string> = new Set(['tidak', 'bukan', 'tanpa']);
