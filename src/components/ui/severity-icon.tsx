// One shape a severity: an error is a filled circle, a danger a filled octagon, a warning a triangle, a hint a circle.
import type { Severity } from '../../catalog/finding.ts';

const shapes: Readonly<
  Record<Severity, { readonly filled: boolean; readonly outline: string; readonly sign: string }>
> = {
  error: { filled: true, outline: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14z', sign: 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  danger: { filled: true, outline: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', sign: 'M8 4.2v4.6M8 11.4v.2' },
  warning: { filled: false, outline: 'M8 2 14.5 13.5h-13z', sign: 'M8 6.5v3M8 11.5v.2' },
  hint: { filled: false, outline: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z', sign: 'M8 7.5v3.5M8 5v.2' },
};

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const { filled, outline, sign } = shapes[severity];
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path className={filled ? 'icon-filled' : undefined} d={outline} />
      <path className={filled ? 'icon-sign' : undefined} d={sign} />
    </svg>
  );
}
