// Works on each record by itself and reports the first that failed: Lambda retries from there.
export async function handler({ Records }) {
  for (const record of Records) {
    try {
      await work(record);
    } catch (error) {
      console.error(record.dynamodb.SequenceNumber, error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}

async function work({ eventName, dynamodb }) {
  console.log(JSON.stringify({ eventName, keys: dynamodb.Keys }));
}
