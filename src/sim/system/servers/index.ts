import type { Programs } from '../../host/program.ts';
import { apache } from './apache.ts';
import { init } from './init.ts';
import { nginx } from './nginx.ts';
import { postgres, postgresTool } from './postgres.ts';
import { python } from './python.ts';
import { redisServer } from './redis.ts';
import { redisCli } from './redis-cli.ts';

/** Servers and inits that run in containers. */
export const serverPrograms: Programs = {
  apache2: apache,
  apache2ctl: apache,
  'docker-init': init,
  tini: init,
  nginx,
  postgres,
  initdb: postgresTool,
  psql: postgresTool,
  pg_ctl: postgresTool,
  python3: python,
  'redis-server': redisServer,
  'redis-cli': redisCli,
};
