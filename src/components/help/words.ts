// What the help says: the module in a minute, the keys, where to read on.

const AWS = 'https://docs.aws.amazon.com';

export const helpWords = {
  title: 'Help',
  help: 'A form for the Terraform module dynamodb. Nothing leaves this browser.',
  parts: [
    {
      title: 'What the module makes',
      text: 'One DynamoDB table with string keys and two fixed indexes, email-index and source-index. On request: a KMS key, auto scaling, CloudWatch alarms, a stream, TTL, replicas and daily AWS Backup.',
    },
    {
      title: 'How to use it',
      text: 'Change only what you need; everything has a default. Enter the workload to see the monthly cost and the cheapest way to run the table. Then copy the module block, or download the bundle and run terraform init and terraform plan in it.',
    },
    {
      title: 'What the marks mean',
      text: 'Error: Terraform or AWS refuses the value, and downloads wait until it is fixed. Danger: data or service can be lost. Warning: it will not do what you want. Hint: worth knowing.',
    },
    {
      title: 'Numbers',
      text: 'Write them as you like: 5,000, 5_000, 5k, 70 %, 5 RCU or 3 KB. The field says what Terraform gets. In the workload also 50/s and 500 GB.',
    },
  ],
  keys: 'Keyboard',
  key: 'Key',
  does: 'What it does',
  shortcuts: [
    ['/', 'Search settings'],
    ['?', 'This help'],
    ['Ctrl+Z or ⌘Z', 'Undo'],
    ['Ctrl+Shift+Z or ⇧⌘Z', 'Redo'],
    [
      'Tab',
      'Next control; it leaves the code, too. The first three stops skip to the form, the preview and the buttons',
    ],
    ['Arrow keys', 'Change the tab of the preview'],
    ['Ctrl+F or ⌘F', 'Find in the code'],
  ],
  single: 'Single-key shortcuts (/ and ?)',
  read: 'Read on',
  links: [
    ['DynamoDB Developer Guide', `${AWS}/amazondynamodb/latest/developerguide/Introduction.html`],
    ['DynamoDB pricing', 'https://aws.amazon.com/dynamodb/pricing/'],
    ['Terraform modules', 'https://developer.hashicorp.com/terraform/language/modules'],
  ],
  newTab: 'opens in a new tab',
  made: (version: string, prices: string) => `Version ${version}; ${prices}.`,
  noPrices: 'prices not loaded',
} as const;
