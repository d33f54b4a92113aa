// Mails RECIPIENT for each item that was inserted.
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

const client = new SESv2Client({});
const text = (Data) => ({ Data, Charset: 'UTF-8' });

function mail({ dynamodb }) {
  return new SendEmailCommand({
    FromEmailAddress: process.env.SENDER,
    Destination: { ToAddresses: [process.env.RECIPIENT] },
    Content: {
      Simple: { Subject: text('A new lead'), Body: { Text: text(JSON.stringify(dynamodb.NewImage, null, 2)) } },
    },
  });
}

export async function handler({ Records }) {
  for (const record of Records.filter(({ eventName }) => eventName === 'INSERT')) {
    try {
      await client.send(mail(record));
    } catch (error) {
      console.error(record.dynamodb.SequenceNumber, error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}
