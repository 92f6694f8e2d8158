// What every article needs before somebody answers "Was this helpful?": the rest loads with the answer.

const root = document.querySelector<HTMLElement>('[data-vote]');

if (root) {
  const load = () => import('./vote-panel.ts');
  root.addEventListener('click', ({ target }) => {
    const { value } = target as HTMLButtonElement;
    if (value !== 'yes' && value !== 'no') return;
    load().then(
      (panel) => panel.answerVote(root, value),
      () => root.querySelector('p')?.replaceChildren(root.dataset['failed'] ?? ''),
    );
  });
  try {
    if (localStorage.getItem(`vote ${location.pathname}`))
      load().then(
        (panel) => panel.recallVote(root),
        () => undefined,
      );
  } catch {
    // Storage is refused: nothing is remembered.
  }
}
