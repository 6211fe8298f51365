import { z } from 'zod';

/**
 * The fields a schema knows at a path inside a value; none where the path leads to no object.
 * The value is needed where one of several shapes applies (a source's `kind`).
 */
export function knownFields(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  root: unknown,
): string[] {
  let here: z.core.$ZodType | undefined = schema;
  let value = root;
  for (const key of path) {
    here = step(unwrap(here, value), key);
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  const last = unwrap(here, value);
  if (last instanceof z.ZodObject) return Object.keys(last.shape);
  if (last instanceof z.ZodRecord && last.keyType instanceof z.ZodEnum) {
    return last.keyType.options.map(String);
  }
  return [];
}

function step(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** Looks through optional and nullable, and picks the shape of a union that the value claims. */
function unwrap(schema: z.core.$ZodType | undefined, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const claim = (value as Record<string, unknown> | undefined)?.[discriminator];
    return schema.options.find(
      (option) =>
        option instanceof z.ZodObject && option.shape[discriminator].safeParse(claim).success,
    );
  }
  return schema;
}
