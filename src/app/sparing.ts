// Whether the device or its line is one where bytes that nobody asked for would hurt.
import { NARROW } from '../components/ui/use-media.ts';

/** True on small screens, on slow lines and where the browser asks to save data. */
export function sparing(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (matchMedia(NARROW).matches) return true;
  if (typeof connection !== 'object' || connection === null) return false;
  return Reflect.get(connection, 'saveData') === true || /2g|3g/.test(String(Reflect.get(connection, 'effectiveType')));
}
