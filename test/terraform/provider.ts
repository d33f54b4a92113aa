// The test provider: answers Terraform as the AWS provider would for this module, over plugin protocol 5, without AWS.
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type handleUnaryCall, Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { type Cloud, existing, identity, tableNamed } from './aws-account.ts';
import { applyChange, planChange, readBack } from './aws-cloud.ts';
import { applyErrors, configErrors, planErrors } from './aws-refusals.ts';
import { ACCOUNT, REGION } from './aws-rules.ts';
import { deleteRefusals, recordChange, saveRefusals } from './aws-services.ts';
import { type Edition, type ProviderSchema, providerSchema, schemaMessage } from './schema.ts';
import { decodeObject, encodeValue, type ValueMap, type Wire } from './value.ts';

/** How long Terraform must be silent before a table is gone, in milliseconds. */
const QUIET_MS = 400;

interface Request {
  readonly type_name: string;
  readonly id?: string;
  readonly config?: Wire;
  readonly current_state?: Wire;
  readonly prior_state?: Wire;
  readonly proposed_new_state?: Wire;
  readonly planned_state?: Wire;
  readonly raw_state?: { readonly json: Uint8Array };
}

const errors = (texts: readonly string[]): object[] => texts.map((summary) => ({ severity: 1, summary }));

/** Turns a function into a handler; what it throws reaches Terraform as the call's error. */
const unary =
  (answer: (request: Request) => object | Promise<object>): handleUnaryCall<Request, object> =>
  async (call, callback) => {
    try {
      callback(null, await answer(call.request));
    } catch (error) {
      callback({ code: 13, message: String(error) });
    }
  };

const asMessages = (schemas: ProviderSchema['resources']): object =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schemaMessage(schema)]));

const asSchemas = ({ provider, resources, dataSources }: ProviderSchema): object => ({
  provider: schemaMessage(provider),
  resource_schemas: asMessages(resources),
  data_source_schemas: asMessages(dataSources),
});

const DATA: Readonly<Record<string, ValueMap>> = {
  aws_partition: { id: 'aws', partition: 'aws', dns_suffix: 'amazonaws.com', reverse_dns_prefix: 'com.amazonaws' },
  aws_caller_identity: {
    id: ACCOUNT,
    account_id: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:user/test`,
    user_id: 'AIDATEST',
  },
  aws_region: {
    id: REGION,
    name: REGION,
    region: REGION,
    description: 'US East (N. Virginia)',
    endpoint: `ec2.${REGION}.amazonaws.com`,
  },
};

function readData(edition: Edition, type: string): object {
  const found = DATA[type];
  const schema = providerSchema(edition).dataSources[type];
  if (found === undefined || schema === undefined) throw new Error(`the test provider reads no ${type}`);
  const names = Object.keys(schema.block.attributes);
  return { state: encodeValue(Object.fromEntries(names.map((name) => [name, found[name] ?? null]))) };
}

/** What one process serves: an edition of the provider, working in one account. */
class Provider {
  private readonly cloud: Cloud;
  private readonly edition: Edition;
  private lastRequest = 0;

  constructor(cloud: Cloud, edition: Edition) {
    this.cloud = cloud;
    this.edition = edition;
  }

  plan({ type_name: type, prior_state, proposed_new_state, config }: Request): object {
    this.lastRequest = performance.now();
    const prior = decodeObject(prior_state);
    const proposed = decodeObject(proposed_new_state);
    if (proposed === null) return { planned_state: proposed_new_state };
    const { planned, replacedFor } = planChange(this.edition, type, prior, proposed);
    // A replacement is planned a second time by Terraform, as a creation: the first plan is still judged as a change.
    const refused = planErrors(this.edition, type, {
      prior,
      planned,
      config: decodeObject(config) ?? {},
      remote: tableNamed(this.cloud, planned.name),
    });
    return {
      planned_state: encodeValue(planned),
      requires_replace: replacedFor.map((attribute_name) => ({ steps: [{ attribute_name }] })),
      diagnostics: errors(refused),
      legacy_type_system: true,
    };
  }

  async apply({ type_name: type, prior_state, planned_state }: Request): Promise<object> {
    this.lastRequest = performance.now();
    const prior = decodeObject(prior_state);
    const planned = decodeObject(planned_state);
    const refused = this.refusals(type, prior, planned);
    if (refused.length > 0) return { new_state: prior_state, diagnostics: errors(refused), legacy_type_system: true };
    if (planned === null) {
      if (type === 'aws_dynamodb_table') await this.quiet();
      this.record(type, prior, null);
      return { new_state: encodeValue(null), legacy_type_system: true };
    }
    const state = applyChange(this.edition, type, planned, this.cloud.operations.length);
    this.record(type, prior, state);
    return { new_state: encodeValue(state), legacy_type_system: true };
  }

  private refusals(type: string, prior: ValueMap | null, planned: ValueMap | null): readonly string[] {
    if (planned === null) return deleteRefusals(this.cloud, type, prior ?? {});
    const provider = applyErrors(type, prior, planned);
    return provider.length > 0 ? provider : saveRefusals(this.cloud, type, prior, planned);
  }

  /**
   * Waits as long as Terraform has other things to ask for, and a moment longer: the deletion of a table takes AWS longer than
   * Terraform takes to begin all that waits for nothing, and the name is taken until it is over.
   */
  private async quiet(): Promise<void> {
    while (performance.now() - this.lastRequest < QUIET_MS) await setTimeout(QUIET_MS / 10);
  }

  private record(type: string, prior: ValueMap | null, state: ValueMap | null): void {
    const action = state === null ? 'delete' : prior === null ? 'create' : 'update';
    const id = String(prior?.id ?? state?.id ?? '');
    this.cloud.operations.push({ action, type, id });
    recordChange(this.cloud, type, prior, state);
    if (prior !== null) this.cloud.resources.delete(identity(this.edition, type, prior));
    if (state !== null) this.cloud.resources.set(identity(this.edition, type, state), { type, state });
  }

  /** What stands in the account, not what Terraform believes; null where it is gone. */
  refresh({ type_name: type, current_state }: Request): object {
    const state = decodeObject(current_state);
    const found = state === null ? undefined : this.cloud.resources.get(identity(this.edition, type, state));
    const read = found === undefined ? null : readBack(this.edition, type, this.cloud.drift(type, found.state));
    return { new_state: encodeValue(read) };
  }

  /** What stands in the account under an `id`, for `terraform import`; a table goes by its name. The state is read at once. */
  importState({ type_name, id }: Request): object {
    const found = existing(this.cloud, type_name).filter((state) => state.id === id);
    if (found.length === 0) return { diagnostics: errors([`the test provider has no ${type_name} ${id}`]) };
    const read = found.map((state) => ({ type_name, state: encodeValue(readBack(this.edition, type_name, state)) }));
    return { imported_resources: read };
  }

  handlers(): UntypedServiceImplementation {
    const { edition } = this;
    return {
      GetSchema: unary(() => asSchemas(providerSchema(edition))),
      PrepareProviderConfig: unary(({ config }) => ({ prepared_config: config })),
      ValidateResourceTypeConfig: unary(({ type_name, config }) => ({
        diagnostics: errors(configErrors(edition, type_name, decodeObject(config) ?? {})),
      })),
      ValidateDataSourceConfig: unary(() => ({})),
      UpgradeResourceState: unary(({ raw_state }) => ({
        upgraded_state: encodeValue(JSON.parse(Buffer.from(raw_state?.json ?? []).toString())),
      })),
      Configure: unary(() => ({})),
      ReadResource: unary((request) => this.refresh(request)),
      PlanResourceChange: unary((request) => this.plan(request)),
      ApplyResourceChange: unary((request) => this.apply(request)),
      ImportResourceState: unary((request) => this.importState(request)),
      ReadDataSource: unary(({ type_name }) => readData(edition, type_name)),
      Stop: unary(() => ({})),
    };
  }
}

const protos = ['plugin5.proto', 'go-plugin.proto'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
const definition = loadSync(protos, { keepCase: true, longs: Number });

function service(name: string): Parameters<Server['addService']>[0] {
  const found = definition[name];
  if (found === undefined || 'format' in found) throw new Error(`the .proto files have no service ${name}`);
  return found;
}

export interface Served {
  readonly port: number;
  readonly stop: () => void;
}

/** Serves the provider on a free port of the loopback address; `onShutdown` is go-plugin's polite request to end. */
export async function serveProvider(
  cloud: Cloud,
  edition: Edition,
  onShutdown: () => void = () => {},
): Promise<Served> {
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  server.addService(service('tfplugin5.Provider'), new Provider(cloud, edition).handlers());
  server.addService(service('plugin.GRPCController'), {
    Shutdown: unary(() => {
      setImmediate(onShutdown);
      return {};
    }),
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return { port, stop: () => server.forceShutdown() };
}
