/**
 * Light and dark: the visitor's choice, else the system's. Runs in the page before the first paint, so that a remembered
 * choice never flashes. `<theme-toggle>` holds one button, which names what it switches to in `data-to-dark` and
 * `data-to-light`, and is shown once it works.
 *
 * The web font is asked for here, as early as a preload in the page would, unless the visitor saves data: then the page
 * is set in the system's letters from the first paint on, and no font is asked for at all.
 */
export function theme(fontUrl: string): void {
  type Theme = 'light' | 'dark';
  const root = document.documentElement;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches) {
    root.dataset['saveData'] = '';
  } else {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href: fontUrl }));
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  const ofSystem = (): Theme => (system.matches ? 'dark' : 'light');
  const current = () => root.dataset['theme'] || ofSystem();
  try {
    const remembered = localStorage.getItem('theme');
    if (remembered) root.dataset['theme'] = remembered;
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const choose = (chosen: Theme) => {
    root.dataset['theme'] = chosen;
    try {
      if (chosen === ofSystem()) localStorage.removeItem('theme');
      else localStorage.setItem('theme', chosen);
    } catch {
      // The choice holds for this page.
    }
  };
  class ThemeToggle extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector('button');
      if (!button) return;
      const show = () => {
        const shown = current();
        const { toLight = '', toDark = '' } = button.dataset;
        const label = shown === 'dark' ? toLight : toDark;
        button.dataset['themeNow'] = shown;
        button.setAttribute('aria-label', label);
        button.title = label;
      };
      button.onclick = () => {
        choose(current() === 'dark' ? 'light' : 'dark');
        show();
      };
      system.addEventListener('change', show);
      show();
      button.hidden = false;
    }
  }
  addEventListener('DOMContentLoaded', () => customElements.define('theme-toggle', ThemeToggle));
}
