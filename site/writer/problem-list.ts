import type { Problem } from '../../content/corpus/errors.ts';
import { element } from './element.ts';
import type { PanelWording } from './wording.ts';

/** Problems with what stands there, what should, and a corrected line. `showsFile` names the file of each. */
export function problemList(
  problems: readonly Problem[],
  wording: PanelWording,
  { showsFile = false } = {},
): HTMLElement {
  const items = problems.map((problem) => {
    const { severity, file, line, message, expected, received, example } = problem;
    const place = [showsFile ? file : '', line === undefined ? '' : `${wording.line} ${line}`];
    const state = severity === 'error' ? 'errors' : 'notices';
    return element(
      'li',
      { class: 'problem' },
      element('span', { class: 'dot', 'data-state': state }),
      element(
        'div',
        {},
        element('p', {}, message),
        element('p', { class: 'place' }, place.filter((part) => part !== '').join(', ')),
        details([
          [wording.expected, expected],
          [wording.received, received],
          ...(example === undefined ? [] : [[wording.example, element('code', {}, example)] as const]),
        ]),
      ),
    );
  });
  return element('ul', {}, ...items);
}

function details(rows: readonly (readonly [term: string, told: Node | string])[]): HTMLElement {
  const cells = rows.flatMap(([term, told]) => [element('dt', {}, term), element('dd', {}, told)]);
  return element('dl', { class: 'detail' }, ...cells);
}
