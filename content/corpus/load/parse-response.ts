import type { Finding } from '../problems/finding.ts';
import { CannedResponseFrontmatterSchema } from '../schema/canned-response.ts';
import type { ContentFile } from './content-files.ts';
import { documentParts } from './parse-document.ts';
import type { FactTexts } from './parse-document.ts';
import type { ParsedResponse } from './parsed-document.ts';
import { placeholdersIn } from './placeholders.ts';
import { markdownFindings } from './response-markdown.ts';
import { lineOfKey } from './yaml-text.ts';

/** Reads a canned response's file by itself. Never throws. */
export function parseResponse(file: ContentFile, facts: FactTexts): ParsedResponse {
  const { frontmatter, lines, body, bodyOffset, factUses, findings } = documentParts(
    file,
    CannedResponseFrontmatterSchema,
    facts,
  );
  if (body.trim() === '') findings.push(emptyReply(file.path, bodyOffset));
  const read = (template: string, key?: string): readonly string[] => {
    const lineOffset = key === undefined ? bodyOffset : (lineOfKey(lines, key) ?? 1) - 1;
    const place = { file: file.path, lineOffset, ...(key === undefined ? {} : { key }) };
    const names = placeholdersIn(template, place);
    if ('check' in names) {
      findings.push(names);
      return [];
    }
    findings.push(...markdownFindings(template, place));
    return names;
  };
  const bodyPlaceholders = read(body);
  const next = frontmatter?.whatHappensNext;
  const nextPlaceholders = next === undefined ? [] : read(next, 'whatHappensNext');
  const short = frontmatter?.short === undefined ? [] : read(frontmatter.short, 'short');
  const others = (frontmatter?.variants ?? []).flatMap((variant, index) =>
    read(variant, `variants.${index}`),
  );
  const sent = [...new Set([...bodyPlaceholders, ...nextPlaceholders])];
  return {
    frontmatter,
    lines,
    bodyOffset,
    factUses,
    findings,
    bodyPlaceholders: sent,
    placeholders: [...new Set([...sent, ...others, ...short])],
  };
}

function emptyReply(file: string, bodyOffset: number): Finding {
  return {
    check: 'empty-body',
    file,
    line: Math.max(1, bodyOffset),
    expected: { id: 'teks balasan', en: 'the text of the reply' },
    received: '–',
    message: {
      id: 'Balasan ini belum punya teks. Tulis isinya di bawah baris --- kedua.',
      en: 'This reply has no text yet. Write it below the second --- line.',
    },
  };
}
