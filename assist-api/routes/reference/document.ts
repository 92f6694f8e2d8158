import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppConfig, AppEnv } from '../../parts.ts';
import { sessionPlaces } from '../../auth/session-cookies.ts';
import { describe } from './describe.ts';
import { readDocComments } from './doc-comments.ts';

type OpenApiDocument = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>;

/** The OpenAPI 3.1 document of all routes, with the doc comments of the schemas as descriptions. */
export function openApiDocument(
  api: OpenAPIHono<AppEnv>,
  config: Pick<AppConfig, 'publicUrl' | 'basePath'>,
): OpenApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tanggap assist API',
      version: '1',
      description:
        'Search, suggested answers and outcomes over one corpus of articles and canned responses. Every refusal has the shape `{error: {code, message, requestId, issues?}}`.',
      license: { name: 'MIT' },
    },
    servers: [{ url: `${config.publicUrl ?? ''}${config.basePath}/`.replace(/(?<=.)\/$/, '') }],
    tags: [
      { name: 'Public', description: 'For the help center; no sign-in.' },
      { name: 'Agent', description: 'For signed-in people and machine tokens.' },
      { name: 'Writer', description: 'For those who write articles.' },
      { name: 'Session', description: 'Sign-in of the agent console.' },
      { name: 'Operation', description: 'For balancers and monitors.' },
    ],
  });
  return describe(document, readDocComments());
}

/** Registers how callers prove who they are; routes refer to `token` and `session`. */
export function registerSecurity(api: OpenAPIHono<AppEnv>): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A machine token from `npm run people -- add NAME --token`, or AGENT_TOKEN.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionPlaces.window.cookie,
    description:
      'Set by `POST /v1/session`. Requests that change something need an Origin of the help center.',
  });
}
