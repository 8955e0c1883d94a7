import type { z } from 'zod';
import { ComponentSchemas, inlineSchema, type JsonSchema, reference, schemaName } from './json-schema.js';
import { problem } from './resources.js';
import { type Route, routes } from './routes.js';

/** The OpenAPI 3.1 document of the HTTP interface, made from the schemas that validate it. */
export function openApiDocument(): Record<string, unknown> {
  const schemas = new ComponentSchemas();
  schemas.add('Problem', problem, 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'gridclear',
      version: '1',
      description:
        'Read access to local flexibility markets, login, and meter readings. Prices and money are decimal text, power is whole watts, ' +
        'times are seconds since 1970. Trading happens over socket.io: see /asyncapi.json.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: schemas.toObject(),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The session token of a login, good for its market.' },
      },
    },
  };
}

function operation(name: string, route: Route, schemas: ComponentSchemas) {
  const content = contentOf(name, route, schemas);
  return {
    operationId: name,
    summary: route.summary,
    ...(route.access === 'session' ? { security: [{ session: [] }] } : {}),
    parameters: [...parametersOf(route.parameters, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined ? {} : { requestBody: bodyOf(name, route.body, schemas) }),
    responses: {
      200: { description: 'Done.', content },
      ...(route.path.startsWith('/health/ready') || route.path === '/health'
        ? { 503: { description: 'A market has stopped.', content } }
        : {}),
      default: {
        description: 'Refused, with the code and the field of the rejection.',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  };
}

function contentOf(name: string, { media, answer }: Route, schemas: ComponentSchemas) {
  if (media !== undefined) return { [media]: { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemas.add(schemaName(name, 'answer'), answer, 'output') } };
}

function bodyOf(name: string, body: z.ZodType, schemas: ComponentSchemas) {
  const schema = schemas.add(schemaName(name, 'message'), body, 'input');
  return { required: true, content: { 'application/json': { schema } } };
}

/** Path and query arrive as text; they are described by what they mean. */
function parametersOf(fields: z.ZodType, place: 'path' | 'query') {
  const { properties = {}, required = [] } = inlineSchema(fields, 'output') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || (required.includes(name) && schema.default === undefined),
    schema,
  }));
}
