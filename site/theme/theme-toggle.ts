type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme that is on: the visitor's choice, else the system's. */
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** Remembers a choice that differs from the system's; one that equals it is forgotten, so the system leads again. */
function choose(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === (system.matches ? 'dark' : 'light')) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be blocked: the choice then holds for this page.
  }
}

/** `<theme-toggle>`: one button that names what it switches to. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const show = () => {
      const theme = currentTheme();
      const label = theme === 'dark' ? button.dataset['toLight'] : button.dataset['toDark'];
      button.dataset['themeNow'] = theme;
      button.ariaLabel = label ?? '';
      button.title = label ?? '';
    };
    button.addEventListener('click', () => {
      choose(currentTheme() === 'dark' ? 'light' : 'dark');
      show();
    });
    system.addEventListener('change', show);
    show();
    button.hidden = false;
  }
}

customElements.define('theme-toggle', ThemeToggle);
