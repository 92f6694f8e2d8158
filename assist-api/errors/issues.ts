import type { z } from 'zod';
import { RequestError } from './request-error.ts';
import type { Issue } from './request-error.ts';

type ZodIssue = z.core.$ZodIssue;

/** At most this many issues are told; a body of nothing but mistakes would otherwise answer with more than was sent. */
const maxIssues = 50;

/** The wrong values that a schema found, without repeating what was sent. */
function toIssues(found: readonly ZodIssue[]): readonly Issue[] {
  return found.slice(0, maxIssues).map((issue) => {
    const expected = expectation(issue);
    return {
      path: issue.path.map(String).join('.'),
      message: issue.message,
      ...(expected !== undefined && { expected }),
    };
  });
}

/** The refusal for values that a schema found wrong. */
export function invalidRequest(found: readonly ZodIssue[]): RequestError {
  const issues = toIssues(found);
  const [first] = issues;
  const place = first === undefined || first.path === '' ? 'The request' : `"${first.path}"`;
  return new RequestError(
    'INVALID_REQUEST',
    `${place} is not valid: ${first?.message ?? 'it does not fit the schema'}. See "issues"; the reference at /v1/docs shows what is allowed.`,
    { issues },
  );
}

function expectation(issue: ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_big':
      return `at most ${issue.maximum.toString()}`;
    case 'too_small':
      return `at least ${issue.minimum.toString()}`;
    case 'invalid_format':
      return issue.format === 'regex' ? undefined : issue.format;
    case 'unrecognized_keys':
      return 'no other keys';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return undefined;
  }
}
