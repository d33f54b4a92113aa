// What only a text of the user's needs: the dialog that takes it, and its export with the edits. Loaded when it is wanted.
export { ImportDialog } from '../components/transfer/import-dialog.tsx';
export { withImported } from '../model/imported.ts';
