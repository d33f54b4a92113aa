// The Terraform types that a variable of the catalogue can have; each name is the type expression that variables.tf holds.

export type TypeName = 'string' | 'number' | 'bool' | 'map(string)' | 'map(number)' | 'list(string)';
