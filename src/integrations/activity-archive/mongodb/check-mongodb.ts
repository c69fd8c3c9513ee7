import { MongoClient, MongoServerError } from 'mongodb';
import { withoutSecrets } from '../../../domain/integrations/without-secrets';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';

const mostMs = 5_000;

/** Whether the database is there, and lets the shop count what it keeps. Nothing is changed. */
export async function checkMongodb({ url, database }: Readonly<{ url: string; database: string }>): Promise<Connected> {
  const [, password = ''] = /^[^/]+\/\/[^:@/]*:([^@/]*)@/.exec(url) ?? [];
  const said = (error: unknown): string =>
    withoutSecrets(error instanceof Error ? error.message : String(error), [url, password, decodeURIComponent(password)].filter(Boolean));
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(url, { appName: 'storekeeper', connectTimeoutMS: mostMs, serverSelectionTimeoutMS: mostMs });
    await client.db(database).collection('activity').countDocuments({ month: '0000-00' });
  } catch (error) {
    // Who answers no, answers.
    throw new IntegrationError('mongodb', said(error), !(error instanceof MongoServerError), null);
  } finally {
    await client?.close();
  }
  return { account: database };
}
