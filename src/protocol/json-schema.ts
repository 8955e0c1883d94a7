import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * JSON Schemas for one document, each under `#/components/schemas`. Schemas that name themselves by `id` are shared; messages are
 * described as they are written, replies as they are read.
 */
export class ComponentSchemas {
  private readonly schemas = new Map<string, JsonSchema>();

  /** Describes a schema and answers a reference to it. */
  add(name: string, schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { $defs, ...described } = toJsonSchema(schema, io);
    for (const [id, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      this.schemas.set(id, definition);
    if (!this.schemas.has(name)) this.schemas.set(name, described);
    return reference(name);
  }

  toObject(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The JSON Schema of one value, in place. */
export function inlineSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return toJsonSchema(schema, io);
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const described = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline', unrepresentable: 'throw' });
  const { $schema: _, '~standard': __, ...own } = described as Record<string, unknown>;
  return withComponentReferences(own) as JsonSchema;
}

/** References into a schema's own definitions become references to the document's components. */
function withComponentReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withComponentReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string'
        ? item.replace('#/$defs/', '#/components/schemas/')
        : withComponentReferences(item),
    ]),
  );
}

/** `submit-orders` as `SubmitOrders`. */
export function schemaName(...words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
