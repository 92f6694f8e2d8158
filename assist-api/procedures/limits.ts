import type { PlaybookArticle } from '../../content/corpus/corpus.ts';
import { limitsOfRole } from '../reply-checks/index.ts';
import type { CommitmentLimits } from '../reply-checks/index.ts';
import { procedureWording } from './wording.ts';

/**
 * Up to what a role decides, as `decides` of a procedure says it with a fact: "kompensasi sampai Rp50.000". Undefined
 * where no fact that stands in it names a limit of the role.
 */
export function textOfLimits(
  { locale, facts, procedure }: Pick<PlaybookArticle, 'locale' | 'facts' | 'procedure'>,
  role: string,
  limits: CommitmentLimits,
): string | undefined {
  const decides = procedure?.decides ?? '';
  const { upTo } = procedureWording(locale);
  const own = limitsOfRole(limits, role)
    .filter(({ factName, text }) => facts.includes(factName) && states(decides, text))
    .map(({ commitment, text }) => upTo[commitment](text));
  return own.length === 0 ? undefined : own.join('; ');
}

/** Whether a figure stands in a text, and not as part of a longer one. */
function states(text: string, figure: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const after = text.slice(at + figure.length);
    if (!/[\d.,]$/.test(text.slice(0, at)) && !/^(?:[.,]?\d)/.test(after)) return true;
  }
  return false;
}
