// Writes a raw value as HCL, independently of src/hcl and as dully as possible, so that a fault there cannot hide itself here.

/** One line of HCL for a value as JSON holds it; numbers are finite. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const elements = Object.entries(value).map(([key, element]) => `${quoted(key)} = ${literal(element)}`);
    return `{ ${elements.join(', ')} }`;
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Everything but plain ASCII as \u or \U, and no dollar or percent sign that could begin a template. */
function quoted(text: string): string {
  const characters = Array.from(text.toWellFormed(), (character) => {
    if (/[A-Za-z0-9 _.,:;/=+@()[\]<>*&^!?|~'`#{}-]/.test(character)) return character;
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
  });
  return `"${characters.join('')}"`;
}
