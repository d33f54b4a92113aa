// Measures a pasted sample item by DynamoDB's size rules.
import { useState } from 'react';
import { measureItem, sampleItem } from '../../workload/item-size.ts';
import { quantity } from '../format.ts';
import { costWords as words } from './words.ts';

export function ItemSize({ onBytes }: { readonly onBytes: (bytes: number) => void }) {
  const [text, setText] = useState(sampleItem);
  const { bytes, finding } = measureItem(text);
  return (
    <details className="paste">
      <summary>{words.workload.measure}</summary>
      <label htmlFor="sample-item">{words.workload.sample}</label>
      <textarea
        id="sample-item"
        rows={8}
        spellCheck={false}
        aria-invalid={finding !== null || undefined}
        aria-describedby="sample-item-size"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="field-help" id="sample-item-size">
        {finding === null ? words.workload.size(quantity(bytes)) : finding.message}
      </p>
      <button type="button" disabled={bytes === null} onClick={() => bytes !== null && onBytes(bytes)}>
        {words.workload.takeSize(bytes === null ? '' : quantity(bytes))}
      </button>
    </details>
  );
}
