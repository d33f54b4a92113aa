// The size of a DynamoDB item from sample JSON, by the rules of
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
import type { Finding } from '../catalog/finding.ts';

/** The largest item that DynamoDB takes, in bytes (Quotas: 400 KB, names included). */
export const MAX_ITEM_BYTES = 409_600;

/** Quotas: nested attributes up to 32 levels; twice that for the type descriptors, and one for the item. */
const MAX_DEPTH = 66;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonMap = { [key: string]: Json };

/** The contract's sample lead: 318 bytes. */
export const sampleItem = `{
  "leadId": "550e8400-e29b-41d4-a716-446655440000",
  "timestamp": "2025-10-23T10:30:00.000Z",
  "email": "john.doe@example.com",
  "source": "mywebsite.com",
  "name": "John Doe",
  "company": "Example Corp",
  "phone": "+1-555-123-4567",
  "customFields": {
    "interests": "product-demo",
    "budget": "10k-50k"
  },
  "metadata": {
    "userAgent": "Mozilla/5.0...",
    "ipAddress": "192.168.1.1",
    "referrer": "https://google.com"
  },
  "expiresAt": 1735689000
}
`;

/** Length in UTF-8; a lone surrogate counts as the replacement character it is sent as. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** One byte for two significant digits and one more; leading and trailing zeros do not count. */
export function numberBytes(text: string): number {
  const mantissa = text.replace(/[eE].*$/, '').replace(/[-+.]/g, '');
  const digits = mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
  return Math.ceil(digits / 2) + 1;
}

const isMap = (value: Json): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value);

function tooDeep(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((element) => tooDeep(element, levels - 1));
}

function plainBytes(value: Json): number {
  if (typeof value === 'string') return utf8Bytes(value);
  if (typeof value === 'number') return numberBytes(String(value));
  if (value === null || typeof value === 'boolean') return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, element) => sum + plainBytes(element) + 1, 3);
  return Object.entries(value).reduce((sum, [name, element]) => sum + utf8Bytes(name) + plainBytes(element) + 1, 3);
}

/** Raw bytes of base64 text. */
function base64Bytes(text: string): number {
  const characters = text.replace(/[^A-Za-z0-9+/_-]/g, '').length;
  return Math.floor((characters * 3) / 4);
}

const strings = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string');

const sum = (values: readonly string[], bytes: (text: string) => number): number =>
  values.reduce((total, value) => total + bytes(value), 0);

/** Bytes of a value with a type descriptor (`{"S": "text"}`), or null when it has none. */
function typedBytes(value: Json): number | null {
  if (!isMap(value)) return null;
  const entries = Object.entries(value);
  const [type, content] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (type === undefined || content === undefined) return null;
  if (type === 'S') return typeof content === 'string' ? utf8Bytes(content) : null;
  if (type === 'N') return typeof content === 'string' ? numberBytes(content) : null;
  if (type === 'B') return typeof content === 'string' ? base64Bytes(content) : null;
  if (type === 'BOOL') return typeof content === 'boolean' ? 1 : null;
  if (type === 'NULL') return content === true ? 1 : null;
  if (type === 'SS') return strings(content) ? sum(content, utf8Bytes) : null;
  if (type === 'NS') return strings(content) ? sum(content, numberBytes) : null;
  if (type === 'BS') return strings(content) ? sum(content, base64Bytes) : null;
  if (type === 'L') return Array.isArray(content) ? collection(content.map((element) => ['', element])) : null;
  if (type === 'M') return isMap(content) ? collection(Object.entries(content)) : null;
  return null;
}

/** A list or map of typed elements: 3 bytes, and 1 more for each element. */
function collection(elements: readonly (readonly [string, Json])[]): number | null {
  let total = 3;
  for (const [name, element] of elements) {
    const bytes = typedBytes(element);
    if (bytes === null) return null;
    total += utf8Bytes(name) + bytes + 1;
  }
  return total;
}

/** What the sample is: DynamoDB JSON when every attribute has a type descriptor, plain JSON else. */
function itemBytes(item: JsonMap): { bytes: number; format: 'plain' | 'dynamodb' } {
  const attributes = Object.entries(item);
  let typed = 0;
  for (const [name, value] of attributes) {
    const bytes = typedBytes(value);
    if (bytes === null) return { bytes: plainItem(attributes), format: 'plain' };
    typed += utf8Bytes(name) + bytes;
  }
  return { bytes: typed, format: attributes.length === 0 ? 'plain' : 'dynamodb' };
}

const plainItem = (attributes: readonly (readonly [string, Json])[]): number =>
  attributes.reduce((total, [name, value]) => total + utf8Bytes(name) + plainBytes(value), 0);

/**
 * Size of one pasted item in bytes: plain JSON, DynamoDB JSON, or what `aws dynamodb get-item` prints (`{"Item": …}`).
 * `bytes` is null with the finding that says why.
 */
export function measureItem(
  text: string,
): { bytes: number; format: 'plain' | 'dynamodb'; finding: null } | { bytes: null; format: null; finding: Finding } {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return refused('The sample is not valid JSON.');
  }
  if (tooDeep(parsed, MAX_DEPTH)) return refused('The sample nests deeper than DynamoDB stores: 32 levels.');
  if (!isMap(parsed)) return refused('The sample must be one item: a JSON object with an attribute for each name.');
  const inner = parsed.Item;
  const item = inner !== undefined && isMap(inner) && itemBytes(inner).format === 'dynamodb' ? inner : parsed;
  const size = itemBytes(item);
  if (size.bytes > MAX_ITEM_BYTES)
    return refused('The sample is larger than 400 KB, the most that DynamoDB stores in an item.');
  if (size.bytes === 0) return refused('The sample has no attributes.');
  return { ...size, finding: null };
}

const refused = (message: string): { bytes: null; format: null; finding: Finding } => ({
  bytes: null,
  format: null,
  finding: { id: 'sample-item', fields: ['itemBytes'], source: 'advice', level: 'warning', message },
});
