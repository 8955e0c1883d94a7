import { Ajv2020 } from 'ajv/dist/2020.js';
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

  test('holds valid JSON Schemas', () => {
    const { schemas } = document.components as { schemas: Record<string, object> };
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'document', components: { schemas } });
    for (const name of Object.keys(schemas))
      expect(typeof ajv.getSchema(`document#/components/schemas/${name}`)).toBe('function');
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
