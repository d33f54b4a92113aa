// Terraform's type string.
import { plainText } from './exact-number.ts';
import { normalize } from './normalize.ts';
import { type Conversion, refused, type TypeDefinition } from './type-definition.ts';

function convert(raw: unknown): Conversion {
  if (typeof raw === 'string') return { type: 'string', value: normalize(raw) };
  if (typeof raw === 'number' && Number.isFinite(raw)) return { type: 'string', value: plainText(raw) };
  if (typeof raw === 'boolean') return { type: 'string', value: String(raw) };
  return refused('string required');
}

/** The control holds the text. */
export const stringType: TypeDefinition = {
  convert,
  equals: Object.is,
  toDraft: (value) => (typeof value === 'string' ? value : null),
  fromDraft: (draft) => draft,
  words: (value) => (value === null ? 'not set' : value === '' ? 'empty' : String(value)),
};
