// Asks for the job it is told, as the schedule does.
import { PgBoss } from 'pg-boss';

const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, supervise: false, schedule: false });
await boss.start();
await boss.send(process.argv[2], { type: 'schedule' });
await boss.stop();
