/**
 * Defines `<tab-group>` and `<tab-panel>` by the WAI-ARIA pattern for tabs. Runs before the panels are read, so that
 * nothing is seen twice; closed panels are found by the browser's own search and opened by links to what they hold.
 * It stands in the page as text (see `inline-script.ts`): it uses nothing from outside.
 */
export function defineTabs(): void {
  let count = 0;

  class TabGroup extends HTMLElement {
    readonly list = document.createElement('div');
    readonly panels: TabPanel[] = [];

    connectedCallback(): void {
      this.list.setAttribute('role', 'tablist');
      this.list.setAttribute('aria-label', this.dataset['label'] ?? '');
      this.prepend(this.list);
      this.list.onkeydown = (event) => {
        const last = this.panels.length - 1;
        const now = this.panels.findIndex(({ tab }) => tab === document.activeElement);
        const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1 };
        const chosen = this.panels[{ ...next, Home: 0, End: last }[event.key] ?? -1];
        if (!chosen) return;
        event.preventDefault();
        this.show(chosen);
        chosen.tab.focus();
      };
    }

    show(chosen: TabPanel): void {
      for (const panel of this.panels) {
        const isShown = panel === chosen;
        panel.tab.setAttribute('aria-selected', String(isShown));
        panel.tab.tabIndex = isShown ? 0 : -1;
        // A closed panel has no place among what is read or reached by keyboard, though its text can be found.
        const attributes = { role: 'tabpanel', tabindex: '0', 'aria-labelledby': panel.tab.id };
        for (const [name, value] of Object.entries(attributes)) {
          if (isShown) panel.setAttribute(name, value);
          else panel.removeAttribute(name);
        }
        if (isShown) panel.removeAttribute('hidden');
        else panel.setAttribute('hidden', 'until-found');
      }
    }
  }

  class TabPanel extends HTMLElement {
    readonly tab = document.createElement('button');

    connectedCallback(): void {
      const group = this.parentElement;
      if (!(group instanceof TabGroup)) return;
      const { tab } = this;
      count += 1;
      tab.id = `tab-${count}`;
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.textContent = this.dataset['title'] ?? '';
      this.id = `panel-${count}`;
      tab.setAttribute('aria-controls', this.id);
      group.panels.push(this);
      group.list.append(tab);
      group.show(group.panels[0] ?? this);
      tab.onclick = () => group.show(this);
      this.addEventListener('beforematch', () => group.show(this));
    }
  }

  customElements.define('tab-group', TabGroup);
  customElements.define('tab-panel', TabPanel);

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const panel = target?.closest('tab-panel[hidden]');
    if (!target || !(panel instanceof TabPanel)) return;
    panel.tab.click();
    target.scrollIntoView();
  };
  addEventListener('hashchange', openTarget);
  addEventListener('DOMContentLoaded', openTarget);
}
