/** `<reading-position>`: marks the link to the section that is being read. */
class ReadingPosition extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map(
      Array.from(this.querySelectorAll('a'), (link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const passed = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          const isAbove = !isIntersecting && boundingClientRect.top < (rootBounds?.top ?? 0);
          if (isIntersecting || isAbove) passed.add(target);
          else passed.delete(target);
        }
        const current = headings.findLast((heading) => passed.has(heading))?.id;
        for (const [id, link] of links) {
          if (id === current) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      // A heading counts once it is in the upper third of the window.
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('reading-position', ReadingPosition);
