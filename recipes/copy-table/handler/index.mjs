// Writes each change to TARGET_TABLE unless a later one is there already.
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
const TableName = process.env.TARGET_TABLE;
const SEQUENCE = 'copiedSequence';

// Sequence numbers are up to 40 digits, more than a number of DynamoDB holds: as text of one length they compare in order.
const sequenceOf = ({ dynamodb }) => ({ S: dynamodb.SequenceNumber.padStart(40, '0') });

function command(record) {
  const condition = {
    TableName,
    ConditionExpression: 'attribute_not_exists(#sequence) OR #sequence < :sequence',
    ExpressionAttributeNames: { '#sequence': SEQUENCE },
    ExpressionAttributeValues: { ':sequence': sequenceOf(record) },
  };
  if (record.eventName === 'REMOVE') return new DeleteItemCommand({ ...condition, Key: record.dynamodb.Keys });
  const Item = { ...record.dynamodb.NewImage, [SEQUENCE]: sequenceOf(record) };
  return new PutItemCommand({ ...condition, Item });
}

export async function handler({ Records }) {
  for (const record of Records) {
    try {
      await client.send(command(record));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) continue;
      console.error(record.dynamodb.SequenceNumber, error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}
