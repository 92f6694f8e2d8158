/** What came with a message besides words; `media` where the paste does not say what it was. */
export const attachmentKinds = [
  'photo',
  'video',
  'voice',
  'sticker',
  'document',
  'location',
  'contact',
  'media',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** A text without the marks of its attachments. */
export interface TextWithAttachments {
  /** As long as it was: spaces stand for the marks, so that offsets hold. */
  readonly text: string;
  /** In order. */
  readonly attachments: readonly AttachmentKind[];
}

const nouns: readonly (readonly [AttachmentKind, string])[] = [
  ['photo', 'foto|gambar|photo|picture|image|pic'],
  ['video', 'video|gif'],
  ['voice', 'pesan suara|voice note|voice message|voice|audio|vn|ptt'],
  ['sticker', 'stiker|sticker'],
  ['document', 'dokumen|document|berkas|file|pdf'],
  ['location', 'lokasi|location|share location|share loc|shareloc'],
  ['contact', 'kontak|kartu kontak|contact card|contact'],
  ['media', 'media|lampiran|attachment'],
];
const kindOf = new Map(
  nouns.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)),
);
const noun = [...kindOf.keys()].sort((a, b) => b.length - a.length).join('|');
const leftOut = 'omitted|tidak disertakan|dihilangkan|diabaikan|tidak dimasukkan';

const extensions: readonly (readonly [AttachmentKind, RegExp])[] = [
  ['sticker', /^STK|\.webp$/i],
  ['photo', /\.(?:jpe?g|png|heic)$/i],
  ['video', /\.(?:mp4|mov|3gp|gif)$/i],
  ['voice', /\.(?:opus|m4a|mp3|ogg|aac)$/i],
  ['contact', /\.vcf$/i],
];

// [foto], [2 foto]; <Media omitted>; image omitted on a line of its own; <attached: 1.jpg>; IMG-1.jpg (file terlampir)
const marks = new RegExp(
  [
    `\\[\\s*(?:\\d+x? )?(?:mengirim |kirim |sent )?(?<inBrackets>${noun})s?(?: terlampir| attached)?\\s*\\]`,
    `<\\s*(?<inAngles>${noun}) (?:${leftOut})\\s*>`,
    `(?<=^|\\n)[\\u200e\\u200f ]*(?<alone>${noun})(?: card)? (?:${leftOut})[ ]*(?=$|\\n)`,
    '<(?:attached|terlampir|dilampirkan): (?<attached>[^>\\n]{1,120})>',
    '(?<file>[\\w-]{1,80}\\.\\w{2,5}) \\((?:file attached|file terlampir|berkas terlampir)\\)',
  ].join('|'),
  'giu',
);
const mayHold = /[[<]|omitted|disertakan|dihilangkan|diabaikan|dimasukkan|attached|terlampir/i;

/** Finds the marks that chat apps and agents put for what is no text. */
export function readAttachments(text: string): TextWithAttachments {
  if (!mayHold.test(text)) return { text, attachments: [] };
  const attachments: AttachmentKind[] = [];
  const without = text.replace(marks, (mark: string, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    const { inBrackets, inAngles, alone, attached, file } = groups as Readonly<
      Record<string, string | undefined>
    >;
    const name = attached ?? file;
    attachments.push(
      name === undefined
        ? (kindOf.get((inBrackets ?? inAngles ?? alone ?? '').toLowerCase()) ?? 'media')
        : (extensions.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? 'document'),
    );
    return ' '.repeat(mark.length);
  });
  return { text: without, attachments };
}
