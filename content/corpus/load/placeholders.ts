import { Liquid } from 'liquidjs';
import type { Finding } from '../problems/finding.ts';

const liquid = new Liquid({ strictFilters: true });
// A response is one text: nothing of it comes from another file.
for (const tag of ['include', 'render', 'layout', 'block']) Reflect.deleteProperty(liquid.tags, tag);

/** Where a template stands. */
export interface TemplatePlace {
  readonly file: string;
  /** Lines before the template in its file. */
  readonly lineOffset: number;
  readonly key?: string;
}

/** Full names of the placeholders of a Liquid template, in order of appearance, unique; or what keeps it from being read. */
export function placeholdersIn(template: string, place: TemplatePlace): readonly string[] | Finding {
  try {
    const names = liquid.globalFullVariablesSync(liquid.parse(template));
    return names.toSorted((one, other) => template.indexOf(one) - template.indexOf(other));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line:(\d+)/.exec(message)?.[1] ?? 1);
    return {
      check: 'invalid-template',
      file: place.file,
      line: line + place.lineOffset,
      key: place.key,
      expected: { id: 'placeholder Liquid', en: 'a Liquid placeholder' },
      received: template.split('\n')[line - 1] ?? '',
      example: '{{ contact.first_name | default: "" }}',
      message: {
        id: `Placeholder tidak terbaca (${message}). Periksa kurung kurawal dan nama filternya.`,
        en: `The placeholder cannot be read (${message}). Check its braces and the filter's name.`,
      },
    };
  }
}
