// Terraform values on the wire: MessagePack, with an extension for what is not known until apply.
import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

/** A value that Terraform shows as "(known after apply)". */
export class Unknown {}

export const unknown = new Unknown();

export type Value = null | string | number | bigint | boolean | Unknown | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [name: string]: Value;
}

/** What a message holds where Terraform sends or takes a value. */
export interface Wire {
  readonly msgpack?: Uint8Array;
}

// Extension 0 is an unknown value, 12 one with hints about its range
// (https://github.com/hashicorp/terraform/blob/v1.11.4/docs/plugin-protocol/object-wire-format.md).
const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof Unknown ? new Uint8Array([0]) : null),
  decode: () => unknown,
});
extensionCodec.register({ type: 12, encode: () => null, decode: () => unknown });

const encoder = new Encoder({ extensionCodec, useBigInt64: true });
const decoder = new Decoder({ extensionCodec, useBigInt64: true });

/** An object's value, or null where there is none (nothing prior, or nothing after a destroy). */
export function decodeObject(wire: Wire | undefined | null): ValueMap | null {
  const bytes = wire?.msgpack;
  return bytes === undefined || bytes.length === 0 ? null : (decoder.decode(bytes) as ValueMap | null);
}

export function encodeValue(value: Value): Wire {
  return { msgpack: encoder.encode(value) };
}

export const isMap = (value: Value | undefined): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);

export const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

/** Whether two values are the same to Terraform; the order of a set's elements has been settled by Terraform before. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a instanceof Unknown || b instanceof Unknown) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => sameValue(element, b[index]));
  }
  if (isMap(a) && isMap(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => sameValue(a[name], b[name]));
  }
  return (a ?? null) === (b ?? null);
}
