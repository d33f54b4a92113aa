// The Terraform types that a variable of the catalogue can have.

export type TypeName = 'string' | 'number' | 'bool' | 'map(string)';
