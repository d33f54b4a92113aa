// README.md of the bundle: what is in it and the commands that apply it.

const ABOUT: Readonly<Record<string, string>> = {
  'main.tf': 'calls the module',
  'variables.tf': 'the variables, with their defaults',
  'terraform.tfvars': 'the values you chose; Terraform reads it by itself',
  'outputs.tf': 'passes the outputs of the module on',
  'versions.tf': 'the versions of Terraform and of the AWS provider that it needs',
  'modules/dynamodb': 'the module, with its own README',
};

/** The text for a bundle with these paths in the given region; without one the region is the shell's. */
export function readme(tableName: string, paths: readonly string[], region: string | undefined): string {
  const others = paths.filter((path) => !path.startsWith('modules/') && ABOUT[path] === undefined);
  const contents = [
    ...Object.entries(ABOUT).map(([path, about]) => `- \`${path}\`: ${about}`),
    ...others.map((path) => `- \`${path}\``),
  ];
  return `${[
    `# DynamoDB table ${tableName}`,
    '',
    'Terraform for one DynamoDB table: run it as it is, or copy `modules/dynamodb` and the module call into your own code.',
    '',
    '## Apply',
    '',
    `You need Terraform 1.0 or later, or OpenTofu 1.6 or later (then write \`tofu\` for \`terraform\`), and AWS credentials that the AWS provider finds (environment, profile or role). ${regionNote(region)}`,
    '',
    '```sh',
    ...(region === undefined ? ['export AWS_REGION=us-east-1'] : []),
    'terraform init',
    'terraform plan -out=tfplan',
    'terraform apply tfplan',
    '```',
    '',
    '`terraform plan` changes nothing: read what it prints before you apply it. Later changes go into `terraform.tfvars`; then plan and apply again.',
    '',
    'The state stays in this folder until you add a `backend` block to `versions.tf`: do that before others work on the table.',
    '`terraform destroy` deletes the table with its items.',
    '',
    '## Contents',
    '',
    ...contents,
  ].join('\n')}\n`;
}

const regionNote = (region: string | undefined): string =>
  region === undefined
    ? 'The region is the one in `AWS_REGION` or in your AWS profile.'
    : `The region is ${region}, in \`versions.tf\`.`;
