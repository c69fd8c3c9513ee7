import type { Adapter } from '../adapter';
import { local } from './local';
import type { PrivateFiles } from './private-files';
import { s3 } from './s3';

/** Where files lie as long as there is no bucket. */
export const onThisMachine: Adapter<unknown> = local;
/** Every kind of bucket: its folder, and its line here. */
export const bucketAdapters: readonly Adapter<PrivateFiles>[] = [s3];
