/** Lucide icons that the console uses; its page draws each once as `<symbol id="icon-NAME">`. */
export const consoleIcons = [
  'search',
  'file-text',
  'book-lock',
  'check',
  'copy',
  'moon',
  'sun',
  'keyboard',
  'log-out',
  'x',
  'external-link',
  'undo-2',
  'circle-alert',
  'key-round',
  'info',
  'plus',
  'list-checks',
  'star',
  'flag',
  'arrow-left',
] as const;
export type ConsoleIcon = (typeof consoleIcons)[number];
