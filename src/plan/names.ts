// The names that the module makes from the table's name, as locals.names in modules/dynamodb/names.tf.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Suffix and greatest length of a kind of name. */
export interface NameKind {
  readonly suffix: string;
  readonly max: number;
}

export const aliasKind: NameKind = { suffix: '-encryption-key', max: 250 };
export const backupKind: NameKind = { suffix: '-backup', max: 50 };
export const backupRoleKind: NameKind = { suffix: '-backup-', max: 38 };
/** An alarm, by what stands behind the table's name. */
export const alarmKind = (rest: string): NameKind => ({ suffix: `-${rest}`, max: 255 });

/**
 * The table's name with a suffix. Where AWS's limit leaves too little space, or where the name holds a dot, dots become
 * hyphens, the name is cut, and the first 8 digits of its SHA-256 tell it from others.
 */
export function derivedName(tableName: string, { suffix, max }: NameKind): string {
  if (tableName.length + suffix.length <= max && !tableName.includes('.')) return `${tableName}${suffix}`;
  const digest = bytesToHex(sha256(utf8ToBytes(tableName))).slice(0, 8);
  return `${tableName.replaceAll('.', '-').slice(0, max - suffix.length - 9)}-${digest}${suffix}`;
}
