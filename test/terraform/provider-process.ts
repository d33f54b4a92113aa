// The test provider as a process that Terraform itself starts: prints go-plugin's handshake and serves until told to end.
import { newCloud } from './aws-account.ts';
import { serveProvider } from './provider.ts';

// core protocol 1, plugin protocol 5 (https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md)
const { port } = await serveProvider(newCloud(), process.argv[2] === '6' ? '6' : '5', () => process.exit(0));
process.stdout.write(`1|5|tcp|127.0.0.1:${port}|grpc\n`);
