import type { z } from 'zod';

/**
 * A form as a draft keeps it. One that an earlier version of the program wrote may lack a field or have one too many:
 * what still fits is taken, the rest is as in `empty`, so that nothing typed is lost with it.
 */
export function readStoredForm<Shape extends z.ZodObject>(
  shape: Shape,
  empty: z.input<Shape>,
  stored: unknown,
): z.output<Shape> {
  const whole = shape.safeParse(stored);
  if (whole.success) return whole.data;
  const form: Record<string, unknown> = { ...empty };
  if (typeof stored === 'object' && stored !== null) {
    for (const [key, field] of Object.entries(shape.shape)) {
      const value = (field as z.ZodType).safeParse(Object.getOwnPropertyDescriptor(stored, key)?.value);
      if (value.success) form[key] = value.data;
    }
  }
  return shape.parse(form);
}
