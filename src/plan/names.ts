// The names that the module makes from the table's name, as locals.names in modules/dynamodb/main.tf.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Suffix and greatest length of each kind of name. */
const kinds = {
  kmsAlias: ['-encryption-key', 250],
  readAlarm: ['-read-throttle-events', 255],
  writeAlarm: ['-write-throttle-events', 255],
  backup: ['-backup', 50],
  backupRole: ['-backup-', 38],
} as const;

/**
 * The table's name with a suffix. Where AWS's limit leaves too little space, or where the name holds a dot, dots become
 * hyphens, the name is cut, and the first 8 digits of its SHA-256 tell it from others.
 */
export function derivedName(tableName: string, kind: keyof typeof kinds): string {
  const [suffix, max] = kinds[kind];
  if (tableName.length + suffix.length <= max && !tableName.includes('.')) return `${tableName}${suffix}`;
  const digest = bytesToHex(sha256(utf8ToBytes(tableName))).slice(0, 8);
  return `${tableName.replaceAll('.', '-').slice(0, max - suffix.length - 9)}-${digest}${suffix}`;
}
