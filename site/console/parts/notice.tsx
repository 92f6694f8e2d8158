import { useEffect } from 'preact/hooks';

/** How long it stays, in milliseconds. */
const shownMs = 7_000;

/** Something that was done, in one sentence, with the way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A line over the foot of the page that goes by itself. */
export function NoticeLine({
  notice,
  onGone,
}: {
  readonly notice: Notice | null;
  readonly onGone: () => void;
}) {
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice" role="status" data-shown={notice !== null}>
      {notice && (
        <>
          <p>{notice.text}</p>
          {notice.action && (
            <button type="button" class="link" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
        </>
      )}
    </div>
  );
}
