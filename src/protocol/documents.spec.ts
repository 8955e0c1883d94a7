import { asyncApiDocument } from './asyncapi.js';
import { commands } from './commands.js';
import { openApiDocument } from './openapi.js';
import { routes } from './routes.js';

const documents: [string, Record<string, unknown>][] = [
  ['OpenAPI', openApiDocument()],
  ['AsyncAPI', asyncApiDocument()],
];

describe.each(documents)('the %s document', (_name, document) => {
  test('is plain JSON and every reference leads somewhere', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((target) => resolve(document, target) === undefined)).toEqual([]);
  });

  test('holds schemas in which everything required is described', () => {
    const { schemas } = document.components as { schemas: Record<string, object> };
    const objects = Object.values(schemas).flatMap(objectSchemas);
    expect(objects.length).toBeGreaterThan(30);
    for (const { properties, required = [] } of objects)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
  });
});

test('the OpenAPI document has every route, with its parameters', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { parameters: { name: string }[] }>> };
  const listed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((of) => `${of} ${path}`),
  );
  const expected = Object.values(routes).map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(listed.sort()).toEqual(expected.sort());
  expect(paths['/api/markets/{market}/orders']!.get!.parameters).toEqual([
    expect.objectContaining({ name: 'market', in: 'path', required: true }),
    expect.objectContaining({ name: 'after', in: 'query', required: false }),
    expect.objectContaining({ name: 'limit', in: 'query', required: false }),
    expect.objectContaining({ name: 'round', in: 'query', required: false }),
  ]);
});

test('the AsyncAPI document describes prices as clients write them and every command with its acknowledgement', () => {
  const { operations, components } = asyncApiDocument() as {
    operations: Record<string, unknown>;
    components: { schemas: Record<string, { properties: Record<string, { items: { properties: object } }> }> };
  };
  expect(Object.keys(operations)).toHaveLength(Object.keys(commands).length + 2);
  const { orders } = components.schemas.SubmitOrdersMessage!.properties;
  expect(orders!.items.properties).toMatchObject({ limit: { type: 'string' }, quantityW: { type: 'integer' } });
});

function resolve(document: unknown, reference: string): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce((at: unknown, key) => (at as Record<string, unknown> | undefined)?.[key], document);
}

interface ObjectSchema {
  readonly properties: object;
  readonly required?: string[];
}

/** Every schema of an object with properties in a schema, itself included. */
function objectSchemas(schema: unknown): ObjectSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && 'type' in schema && schema.type === 'object' ? [schema as ObjectSchema] : [];
  return [...own, ...Object.values(schema).flatMap(objectSchemas)];
}
