import type { Reply } from '../conversation/reply.ts';
import { type Values, renderReply } from '../conversation/reply-text.ts';

/**
 * The words of a reply as a template: filled and open fields ask for their values again, and the customer's first name
 * stands as a placeholder.
 */
export function templateOfReply(
  { pieces }: Pick<Reply, 'pieces'>,
  values: Values,
  contactName: string,
): string {
  return pieces
    .map((piece) =>
      piece.kind === 'field'
        ? `{{ ${piece.placeholder} }}`
        : templateOfText(renderReply([piece], values), contactName),
    )
    .join('');
}

/** Words as a template: the customer's first name stands as a placeholder. */
export function templateOfText(text: string, contactName: string): string {
  const [first = ''] = contactName.trim().split(/\s+/);
  if (first.length < 2) return text;
  const name = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'gu'),
    '{{ contact.first_name }}',
  );
}
