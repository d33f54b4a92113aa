// The test provider: answers Terraform as the AWS provider would for this module, over plugin protocol 5, without AWS.
import { fileURLToPath } from 'node:url';
import { type handleUnaryCall, Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { applyChange, nameOf, planChange } from './aws-cloud.ts';
import { applyErrors, configErrors, planErrors } from './aws-rules.ts';
import { awsSchema, schemaMessage } from './schema.ts';
import { decodeObject, encodeValue, type ValueMap, type Wire } from './value.ts';

/** What Terraform had the provider do to one resource. */
export interface Operation {
  readonly action: 'create' | 'update' | 'delete';
  readonly type: string;
  /** The resource's `id`. */
  readonly id: string;
}

export interface Cloud {
  /** Every create, update and delete, in the order in which it was asked for. */
  readonly operations: Operation[];
  /** What a refresh finds in place of the stored state: set it to act as a change made outside Terraform. */
  drift: (type: string, state: ValueMap) => ValueMap;
}

export const newCloud = (): Cloud => ({ operations: [], drift: (_type, state) => state });

interface Request {
  readonly type_name: string;
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
  (answer: (request: Request) => object): handleUnaryCall<Request, object> =>
  (call, callback) => {
    try {
      callback(null, answer(call.request));
    } catch (error) {
      callback({ code: 13, message: String(error) });
    }
  };

const asMessages = (schemas: typeof awsSchema.resources): object =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schemaMessage(schema)]));

const SCHEMAS = {
  provider: schemaMessage(awsSchema.provider),
  resource_schemas: asMessages(awsSchema.resources),
  data_source_schemas: asMessages(awsSchema.dataSources),
};

const PARTITION = encodeValue({
  id: 'aws',
  partition: 'aws',
  dns_suffix: 'amazonaws.com',
  reverse_dns_prefix: 'com.amazonaws',
});

function plan({ type_name: type, prior_state, proposed_new_state }: Request): object {
  const prior = decodeObject(prior_state);
  const proposed = decodeObject(proposed_new_state);
  if (proposed === null) return { planned_state: proposed_new_state };
  const { planned, replacedFor } = planChange(type, prior, proposed);
  const refused = planErrors(type, replacedFor.length > 0 ? null : prior, planned);
  return {
    planned_state: encodeValue(planned),
    requires_replace: replacedFor.map((attribute_name) => ({ steps: [{ attribute_name }] })),
    diagnostics: errors(refused),
    legacy_type_system: true,
  };
}

function apply(cloud: Cloud, { type_name: type, prior_state, planned_state }: Request): object {
  const prior = decodeObject(prior_state);
  const planned = decodeObject(planned_state);
  const refused = planned === null ? [] : applyErrors(type, prior, planned);
  if (refused.length > 0) return { new_state: prior_state, diagnostics: errors(refused), legacy_type_system: true };
  const serial = cloud.operations.length;
  const id = String(prior?.id ?? (planned === null ? '' : nameOf(type, planned, serial)));
  cloud.operations.push({ action: planned === null ? 'delete' : prior === null ? 'create' : 'update', type, id });
  const state = planned === null ? null : applyChange(type, planned, serial);
  return { new_state: encodeValue(state), legacy_type_system: true };
}

function refresh(cloud: Cloud, { type_name: type, current_state }: Request): object {
  const state = decodeObject(current_state);
  return { new_state: encodeValue(state === null ? null : cloud.drift(type, state)) };
}

const handlers = (cloud: Cloud): UntypedServiceImplementation => ({
  GetSchema: unary(() => SCHEMAS),
  PrepareProviderConfig: unary(({ config }) => ({ prepared_config: config })),
  ValidateResourceTypeConfig: unary(({ type_name, config }) => ({
    diagnostics: errors(configErrors(type_name, decodeObject(config) ?? {})),
  })),
  ValidateDataSourceConfig: unary(() => ({})),
  UpgradeResourceState: unary(({ raw_state }) => ({
    upgraded_state: encodeValue(JSON.parse(Buffer.from(raw_state?.json ?? []).toString())),
  })),
  Configure: unary(() => ({})),
  ReadResource: unary((request) => refresh(cloud, request)),
  PlanResourceChange: unary(plan),
  ApplyResourceChange: unary((request) => apply(cloud, request)),
  ReadDataSource: unary(() => ({ state: PARTITION })),
  Stop: unary(() => ({})),
});

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
export async function serveProvider(cloud: Cloud, onShutdown: () => void = () => {}): Promise<Served> {
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  server.addService(service('tfplugin5.Provider'), handlers(cloud));
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
