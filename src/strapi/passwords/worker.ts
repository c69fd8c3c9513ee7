import bcrypt from 'bcryptjs';
import { worker } from 'workerpool';

/** What the threads of `passwords-in-threads` do. */
worker({
  compare: (password: string, hash: string) => bcrypt.compareSync(password, hash),
  hash: (password: string, salt: number | string) => bcrypt.hashSync(password, salt),
});
