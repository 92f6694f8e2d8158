import type { Finding } from '../problems/finding.ts';
import { PastMessageSchema } from '../schema/past-message.ts';
import type { PastMessage } from '../schema/past-message.ts';
import type { ContentFile } from './content-files.ts';

/** Folder of the files, relative to the content directory. */
export const pastMessagesFolder = 'past-messages';

/** A past message with where it stands. */
export interface PastMessageView {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: PastMessage;
}

/** Reads JSON lines; empty lines are passed over, and a line that is not valid is told and left out. */
export function readPastMessages(files: readonly Pick<ContentFile, 'path' | 'text'>[]): {
  readonly pastMessages: readonly PastMessageView[];
  readonly findings: readonly Finding[];
} {
  const pastMessages: PastMessageView[] = [];
  const findings: Finding[] = [];
  for (const { path: file, text } of files.filter(({ path }) => path.startsWith(`${pastMessagesFolder}/`))) {
    for (const [at, json] of text.split('\n').entries()) {
      if (json.trim() === '') continue;
      const line = at + 1;
      const result = PastMessageSchema.safeParse(parsed(json));
      if (result.success) pastMessages.push({ file, line, message: result.data });
      else {
        const [issue] = result.error.issues;
        findings.push(
          invalidLine(file, line, json, [...(issue?.path ?? [])].join('.'), issue?.message ?? ''),
        );
      }
    }
  }
  return { pastMessages, findings };
}

/** Undefined, which the schema refuses, for what is not JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function invalidLine(file: string, line: number, received: string, key: string, why: string): Finding {
  const example = '{"text": "kak paketnya kok blm sampe", "locale": "id", "docs": ["package-late"]}';
  return {
    check: 'invalid-past-message',
    file,
    line,
    ...(key !== '' && { key }),
    expected: {
      id: 'satu objek JSON dengan text, locale, dan docs',
      en: 'one JSON object with text, locale and docs',
    },
    received,
    example,
    message: {
      id: `Baris ini bukan pesan yang sah${key === '' ? '' : ` (${key})`}: ${why}.`,
      en: `This line is no valid message${key === '' ? '' : ` (${key})`}: ${why}.`,
    },
  };
}
