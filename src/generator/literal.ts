// Any raw value as the HCL literal that it is, so that a refused value can be shown too.
import { Expression, type Value } from '../hcl/value.ts';

/** Total; an expression stays one. Whatever HCL has no literal for (an infinity, a symbol) becomes a string, and undefined null. */
export function literal(raw: unknown): Value {
  switch (typeof raw) {
    case 'string':
    case 'boolean':
      return raw;
    case 'number':
      return Number.isFinite(raw) ? raw : String(raw);
    case 'undefined':
      return null;
    case 'object':
      if (raw === null || raw instanceof Expression) return raw;
      if (Array.isArray(raw)) return raw.map(literal);
      if (isStrings(raw)) return raw;
      return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, literal(value)]));
    default:
      return String(raw);
  }
}

/** Tags as they mostly are: nothing to convert. */
function isStrings(map: object): map is Readonly<Record<string, string>> {
  for (const value of Object.values(map)) if (typeof value !== 'string') return false;
  return true;
}
