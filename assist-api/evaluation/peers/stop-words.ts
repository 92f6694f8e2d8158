const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that common search libraries drop, by language: Snowball's list for English; Sastrawi's for Indonesian with the question
 * words of Tala's. */
export const stopWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(`i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves what which who whom this that these those am is are was were be been being
have has had having do does did doing would could ought cannot a an the and but if or because as until while of at by for
with about against between into through during before after above below to from up down in out on off over under again
further then once here there when where why how all any both each few more most other some such no nor not only own same
so than too very ll ve re d m`),
  ],
  [
    'id',
    words(`yang untuk pada ke para namun menurut antara dia dua ia seperti jika sehingga kembali dan tidak ini karena
kepada oleh saat harus sementara setelah belum kami sekitar bagi serta di dari telah sebagai masih hal ketika adalah itu
dalam bisa bahwa atau hanya kita dengan akan juga ada mereka sudah saya terhadap secara agar lain anda begitu mengapa
kenapa yaitu yakni daripada itulah lagi maka tentang demi dimana kemana pula sambil sebelum sesudah supaya guna kah pun
sampai sedangkan selagi tetapi apakah kecuali sebab selain seolah seraya seterusnya tanpa agak boleh dapat dsb dst dll
dahulu dulunya anu demikian tapi ingin nggak mari nanti melainkan oh ok seharusnya sebetulnya setiap setidaknya sesuatu
pasti saja toh ya walau tolong tentu amat apalagi bagaimanapun
apa siapa siapakah berapa berapakah kapan kapankah bagaimana bagaimanakah mana manakah`),
  ],
]);
