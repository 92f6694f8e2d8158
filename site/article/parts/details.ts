/**
 * Opens folded text that a link leads into, and all of it on paper, where the browser does not do so by itself.
 * It stands in the page as text (see `inline-script.ts`): it uses nothing from outside.
 */
export function openDetails(): void {
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target?.closest<HTMLDetailsElement>('.prose details:not([open])');
    if (!target || !folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', openTarget);
  addEventListener('DOMContentLoaded', openTarget);

  const closed = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('.prose details:not([open])')) {
      closed.add(folded);
      folded.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const folded of closed) folded.open = false;
    closed.clear();
  });
}
