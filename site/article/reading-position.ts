/**
 * `<reading-position>`: marks the link to the section that is being read. A section is read once its heading has come
 * past a line: a third down the window, sinking to the window's foot over the last stretch of the page, so that short
 * last sections have their turn too.
 */
class ReadingPosition extends HTMLElement {
  #mark: (() => void) | undefined;

  connectedCallback(): void {
    const links = Array.from(this.querySelectorAll('a'));
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      const most = document.documentElement.scrollHeight - innerHeight;
      const stretch = Math.min(most, (innerHeight * 2) / 3);
      const sunk = stretch > 0 ? Math.max(0, 1 - (most - scrollY) / stretch) : 0;
      const line = (innerHeight * (1 + 2 * sunk)) / 3;
      const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Infinity);
      // Of several that have come past, the one that a link led to, as long as its heading is in sight.
      const aimed = links.findIndex(({ hash }) => hash === location.hash);
      const aimedTop = tops[aimed] ?? Infinity;
      const isAimed = aimedTop >= 0 && aimedTop < line;
      const current = isAimed ? aimed : tops.findLastIndex((top) => top < line);
      for (const [index, link] of links.entries()) {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    let isAsked = false;
    this.#mark = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        mark();
      });
    };
    addEventListener('scroll', this.#mark, { passive: true });
    addEventListener('resize', this.#mark);
    mark();
  }

  disconnectedCallback(): void {
    if (!this.#mark) return;
    removeEventListener('scroll', this.#mark);
    removeEventListener('resize', this.#mark);
  }
}

customElements.define('reading-position', ReadingPosition);
