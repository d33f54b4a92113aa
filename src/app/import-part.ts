// The dialog that takes a text. Loaded when it is opened.
export { ImportDialog } from '../components/transfer/import-dialog.tsx';
