import { readIcon } from '../../build/icons.ts';
import type { Strings } from '../../i18n/id.ts';
import calloutStyle from './callout.css?inline';
import codeStyle from './code.css?inline';
import { drawCopyButtons } from './copy.ts';
import { openDetails } from './details.ts';
import detailsStyle from './details.css?inline';
import { inlineScript } from '../../build/inline-script.ts';
import pictureStyle from './picture.css?inline';
import stepsStyle from './steps.css?inline';
import tableStyle from './table.css?inline';
import { defineTabs } from './tabs.ts';
import tabsStyle from './tabs.css?inline';

/** What a page carries for one part of a text. */
interface Part {
  readonly style: string;
  readonly script?: string;
}

/** Styles and scripts of the parts that a text uses: a page does not carry what its text lacks. */
export function partsOf(source: string, strings: Strings): readonly Part[] {
  const { copy, copyBlock, copied } = strings.article;
  const icon = `<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true">${readIcon('copy')}</svg>`;
  const parts: readonly (readonly [pattern: RegExp, part: () => Part])[] = [
    [/<Steps/, () => ({ style: stepsStyle })],
    [/<Callout/, () => ({ style: calloutStyle })],
    [/\|\s*:?-|-:?\s*\|/, () => ({ style: tableStyle })],
    [/<Details/, () => ({ style: detailsStyle, script: inlineScript(openDetails, undefined) })],
    [/<Tabs/, () => ({ style: tabsStyle, script: inlineScript(defineTabs, undefined) })],
    [/!\[/, () => ({ style: pictureStyle })],
    [
      /`/,
      () => ({
        style: codeStyle,
        script: inlineScript(drawCopyButtons, { copy, copyBlock, copied, icon }),
      }),
    ],
  ];
  return parts.flatMap(([pattern, part]) => (pattern.test(source) ? [part()] : []));
}
