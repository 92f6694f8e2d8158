import { fill } from '../../i18n/format.ts';
import type { ApiProblem } from '../api/problem.ts';
import type { Wording } from '../wording/wording.ts';
import { Icon } from './icon.tsx';
import { useWording } from './wording-context.ts';

/** What went wrong and what to do, with a button that tries again where that can help. */
export function ProblemNote({
  problem,
  onRetry,
}: {
  readonly problem: ApiProblem;
  /** Absent where another control tries again. */
  readonly onRetry?: () => void;
}) {
  const wording = useWording();
  const canRetry = problem.kind !== 'refused' && problem.kind !== 'forbidden';
  return (
    <div class="note" data-tone="bad" role="alert">
      <Icon name="circle-alert" />
      <p>{problemText(problem, wording)}</p>
      {canRetry && onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {wording.retry}
        </button>
      )}
    </div>
  );
}

/** A problem in words that say what to do. */
export function problemText(problem: ApiProblem, { problems, signIn, articles }: Wording): string {
  switch (problem.kind) {
    case 'offline':
      return problems.offline;
    case 'busy':
      return fill(problems.busy, { seconds: problem.retryAfterSeconds });
    case 'refused':
      return fill(problems.refused, { message: problem.message });
    case 'forbidden':
      return problems.forbidden;
    case 'missing':
      return articles.notHere;
    case 'signedOut':
      return signIn.ended;
    case 'failed':
      return fill(problems.failed, { requestId: problem.requestId || '500' });
  }
}
