// What is left of a string once Terraform has read it.

/** NFC, with lone surrogates as U+FFFD. */
export const normalize = (text: string): string => text.toWellFormed().normalize('NFC');
