// The whole check, which the first paint does not need: rules over several variables, and what is wrong with each value.
export { check } from '../catalog/check.ts';
export { startPreset } from './start-preset.ts';
