import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { EscalationSummary } from '../routes/escalation-summaries/schema.ts';
import { escalationWording } from './wording.ts';

/** The parts of a summary as one plain text, ready to be copied. */
export function summaryText(parts: EscalationSummary['parts'], locale: Locale): string {
  const { question, tried, data, missing, deadline, team, priority, evidence, procedure } = parts;
  const say = escalationWording(locale);
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${heading}:\n${lines.map((line) => `- ${line}`).join('\n')}`];
  return [
    [say.to(team?.name, priority), say.deadline(deadline.text, deadline.isPromised)].join('\n'),
    `${say.question}: ${question === '' ? say.nothing : `“${question}”`}`,
    ...(tried.length === 0 ? [`${say.tried}: ${say.nothing}`] : list(say.tried, tried)),
    ...list(
      say.data,
      data.map(({ label, value }) => `${label}: ${value}`),
    ),
    ...list(say.missing, missing),
    ...list(say.evidence, evidence),
    ...(procedure ? [`${say.procedure}: ${procedure.title}`] : []),
  ].join('\n\n');
}
