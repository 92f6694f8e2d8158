import { comparedMetrics, type Change, type Changes, type VariantReport } from './measure-variants.ts';

const nameWidth = 28;
const leastWidth = 14;
/** Under this a difference has two stars. */
const strongly = 0.001;

/** What stands above the rows. */
export function variantHead({ history, tasks }: VariantReport): string {
  const cells = [...tasks.map(({ task, n }) => cell(`${task} ${n}`, task)), cell('mean', '')];
  return [
    `history ${history}; ${comparedMetrics.join(' / ')} in %, below it the change in points: * p < 0.05, ** p < ${strongly}`,
    `${'task, n'.padEnd(nameWidth)}${cells.join('')}`,
  ].join('\n');
}

/** The product's figures, or how much a variant changes them. */
export function variantRow({ name, tasks, mean }: VariantReport, isShipped: boolean): string {
  const show = isShipped ? valueText : changeText;
  const text = (changes: Changes) => comparedMetrics.map((metric) => show(changes[metric])).join('/');
  const cells = [...tasks.map((changes) => cell(text(changes), changes.task)), cell(text(mean), '')];
  return `${name.padEnd(nameWidth)}${cells.join('')}`;
}

function cell(text: string, task: string): string {
  return text.padStart(Math.max(leastWidth, task.length + 7));
}

function valueText({ value }: Change): string {
  return (value * 100).toFixed(1);
}

function changeText({ difference, p, isReal }: Change): string {
  const points = (difference * 100).toFixed(1);
  const star = isReal ? (p < strongly ? '**' : '*') : '';
  if (Number(points) === 0) return `0${star}`;
  return `${difference > 0 ? '+' : ''}${points}${star}`;
}
