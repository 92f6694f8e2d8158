import { describe, expect, it } from 'vitest';
import { shortcutLabel } from '../../../site/search/shortcut.ts';

describe('shortcutLabel', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', '⌘ K'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Ctrl K'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'Ctrl K'],
    ['', 'Ctrl K'],
  ])('names the keys of %j', (userAgent, label) => {
    expect(shortcutLabel(userAgent)).toBe(label);
  });
});
