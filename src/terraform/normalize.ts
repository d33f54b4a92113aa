// What is left of a string once Terraform has read it.
import { nfc } from '../hcl/nfc.ts';

/** Terraform's NFC, with lone surrogates as U+FFFD. */
export const normalize = (text: string): string => nfc(text.toWellFormed());
