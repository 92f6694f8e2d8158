import { markdownToHtml, markdownToMdast } from 'satteri';
import { isLinkAddress } from '../../content/corpus/link-address.ts';
import { channelText } from './channel-text.ts';
import type { Layout, LayoutName } from './layouts.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import { createTemplateReader } from './template.ts';
import type { Filled, FilledValue } from './template.ts';

/** A text with its values put in. */
export interface FilledText {
  readonly text: string;
  /** Names of placeholders without a value, in order of appearance; can repeat. */
  readonly missing: readonly string[];
}

/** A template that is parsed, and written for each layout, once. */
export interface Text {
  /** As it was written. */
  readonly template: string;
  /** False when values under these names make no difference to what it says. */
  uses(names: ReadonlyMap<string, unknown>): boolean;
  /** `labelOf` names a value that is missing; it stands as `[label]`. */
  fill(layout: Layout, values: PlaceholderValues, labelOf: (placeholder: string) => string): FilledText;
}

/** Words, an index of a value, or an index of a value inside an address. */
type Stretch = string | { readonly index: number; readonly isInAddress: boolean };

/** Written forms of one template are at most this many: conditions make few of them, loops over values many. */
const maxForms = 200;

/** Makes texts for one language. */
export function createTexts(): (template: string) => Text {
  const readTemplate = createTemplateReader();
  return (source) => {
    const template = readTemplate(source);
    const forms = new Map<LayoutName, Map<string, readonly Stretch[]>>();
    const stretchesOf = (filled: Filled, layout: Layout): readonly Stretch[] => {
      let ofLayout = forms.get(layout.name);
      if (!ofLayout) forms.set(layout.name, (ofLayout = new Map<string, readonly Stretch[]>()));
      let stretches = ofLayout.get(filled.markdown);
      if (!stretches) {
        if (ofLayout.size >= maxForms) ofLayout.clear();
        stretches = write(filled, layout);
        ofLayout.set(filled.markdown, stretches);
      }
      return stretches;
    };
    return {
      template: source,
      uses: (names) => template.uses(names),
      fill(layout, values, labelOf) {
        const filled = template.fill(values);
        const missing: string[] = [];
        let text = '';
        let hasGap = false;
        for (const stretch of stretchesOf(filled, layout)) {
          if (typeof stretch === 'string') {
            text += stretch;
            continue;
          }
          const value = filled.values[stretch.index];
          if (!value) continue;
          if ('missing' in value) missing.push(value.missing);
          const shown = shownValue(value, layout, labelOf);
          if (shown === '') {
            hasGap = true;
            // Nobody to address: "Selamat pagi, ." is "Selamat pagi."
            if ('text' in value && value.name === 'addressee') text = text.replace(/,? *$/, '');
          }
          text += stretch.isInAddress ? encodeURIComponent(shown) : shown;
        }
        return { text: hasGap ? closeGaps(text, layout.name) : text, missing };
      },
    };
  };
}

function shownValue(value: FilledValue, layout: Layout, labelOf: (placeholder: string) => string): string {
  if ('text' in value) return layout.value(value.text);
  const label = `[${labelOf(value.missing)}]`;
  return layout.name === 'html' ? layout.value(label) : label;
}

function write(filled: Filled, layout: Layout): Stretch[] {
  const isHtml = layout.name === 'html';
  const whole = isHtml
    ? safeLinks(markdownToHtml(filled.markdown).html)
    : channelText(markdownToMdast(filled.markdown), layout.style);
  const parts = closeGaps(whole, layout.name).split(filled.marks);
  let before = '';
  return parts.map((part, at): Stretch => {
    if (at % 2 === 1)
      return { index: Number(part), isInAddress: isHtml && /(?:href|src)="[^"]*$/.test(before) };
    before += part;
    return isHtml ? part : layout.words(part);
  });
}

/** Without the addresses of links that may not be drawn; an address that begins with a value is none of ours. */
function safeLinks(html: string): string {
  return html.replace(/(?<=<a) href="([^"]*)"/g, (written, address: string) =>
    isLinkAddress(address) ? written : '',
  );
}

/** Takes out the spaces that an empty value leaves behind. */
function closeGaps(text: string, layout: LayoutName): string {
  return layout === 'html'
    ? text
        .replace(/ {2,}/g, ' ')
        .replace(/ +(?=[,.!?<\n](?!\w))/g, '')
        .trim()
    : text
        .replace(/(?<=\S) {2,}/g, ' ')
        .replace(/ +(?=[,.!?\n]|$)/g, '')
        .trim();
}
