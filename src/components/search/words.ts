// What the search over the settings says.

export const searchWords = {
  title: 'Search settings',
  help: 'By name, Terraform name or meaning. Arrow keys choose, Enter goes to the setting.',
  query: 'Search',
  changedOnly: 'Changed only',
  results: 'Settings',
  count: (count: number) => (count === 1 ? '1 setting' : `${count} settings`),
  none: 'No setting matches. Try another word, such as encryption, backup or tags.',
  noneChanged: 'Nothing differs from the defaults.',
  changed: 'changed',
} as const;
