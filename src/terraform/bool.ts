// Terraform's type bool.
import { type Conversion, refused, type TypeDefinition } from './type-definition.ts';

function convert(raw: unknown): Conversion {
  if (typeof raw === 'boolean') return { type: 'bool', value: raw };
  if (typeof raw !== 'string') return refused('bool required');
  if (raw === 'true' || raw === '1') return { type: 'bool', value: true };
  if (raw === 'false' || raw === '0') return { type: 'bool', value: false };
  const lower = raw.toLowerCase();
  const hint = lower === 'true' || lower === 'false' ? `; to convert from string, use lowercase "${lower}"` : '';
  return refused(`a bool is required${hint}`, 'value');
}

/** The control holds a switch's position. */
export const boolType: TypeDefinition = {
  convert,
  equals: Object.is,
  toDraft: (value) => (typeof value === 'boolean' ? value : null),
  fromDraft: (draft) => draft,
  words: (value) => (value === null ? 'not set' : value === true ? 'on' : value === false ? 'off' : String(value)),
};
