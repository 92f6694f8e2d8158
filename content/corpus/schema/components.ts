/** What a component of articles takes, and which of it readers see. */
export interface ComponentContract {
  /** Attribute name to its contract. Others are refused. */
  readonly attributes: Readonly<Record<string, AttributeContract>>;
  /** What stands between the tags: any Markdown, exactly one numbered list, or two or more `<Tab>` and nothing else. */
  readonly children: 'markdown' | 'ordered-list' | 'tabs';
  /** The component in which it stands directly; anywhere when absent. */
  readonly parent?: string;
  /**
   * Whether it is a quotation in the Markdown that programs read. There, a component's text attributes stand in bold
   * before its children. Default: false.
   */
  readonly isQuoted?: boolean;
}

/** One attribute, written as `name="text"`. */
interface AttributeContract {
  readonly required: boolean;
  /** True when the page shows the value as text, before the children. */
  readonly isText: boolean;
  /** The only values allowed; any text when absent. */
  readonly values?: readonly string[];
}

/** The components that articles may use; nothing else is rendered. The site maps each name to one Astro component. */
export const components = {
  /** The short answer, first in the article. */
  Summary: { attributes: {}, children: 'markdown', isQuoted: true },
  /** A procedure; each item begins with a bold title. */
  Steps: { attributes: {}, children: 'ordered-list' },
  /** A remark set apart; a `note` when no kind is given. */
  Callout: {
    attributes: {
      kind: { required: false, isText: false, values: ['note', 'tip', 'warning'] },
      title: { required: false, isText: true },
    },
    children: 'markdown',
    isQuoted: true,
  },
  /** Folded text; `summary` is what stays visible. */
  Details: { attributes: { summary: { required: true, isText: true } }, children: 'markdown' },
  /** Ways of doing the same, of which a reader needs one; all stand one below the other on paper and without scripts. */
  Tabs: { attributes: {}, children: 'tabs' },
  /** One of the ways; `title` is what the reader chooses by. */
  Tab: { attributes: { title: { required: true, isText: true } }, children: 'markdown', parent: 'Tabs' },
} as const satisfies Readonly<Record<string, ComponentContract>>;

/**
 * HTML elements that run on within a line. The text of a passage has a space around every other element, on the page
 * as in the corpus, so that words of neighbouring blocks stay apart.
 */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i input ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
