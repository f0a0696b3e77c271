import type { Program } from '../../host/program.ts';

const VERSION = 'postgres (PostgreSQL) 18.1 (Debian 18.1-1)';

/** postgres(1): refuses root, and a cluster that was never made, as the image of the lessons has none. */
export const postgres: Program = function* (proc) {
  yield* proc.tick();
  if (proc.argv.includes('--version') || proc.argv.includes('-V')) {
    proc.out(`${VERSION}\n`);
    return 0;
  }
  if (proc.uidInside(proc.record.euid) === 0) {
    proc.err(
      '"root" execution of the PostgreSQL server is not permitted.\nThe server must be started under an unprivileged user ID to prevent\npossible system security compromise.  See the documentation for\nmore information on how to properly start the server.\n',
    );
    return 1;
  }
  const at = proc.argv.indexOf('-D');
  const folder = at < 0 ? proc.env['PGDATA'] : proc.argv[at + 1];
  if (folder === undefined) {
    proc.err(
      'postgres does not know where to find the server configuration file.\nYou must specify the --config-file or -D invocation option or set the PGDATA environment variable.\n',
    );
    return 2;
  }
  proc.err(
    `postgres: could not access directory "${folder}": ${proc.fs.exists(folder) ? 'Permission denied' : 'No such file or directory'}\nRun initdb or pg_basebackup to initialize a PostgreSQL data directory.\n`,
  );
  return 2;
};

/** What of PostgreSQL's other tools is left out. */
export const postgresTool: Program = function* (proc) {
  yield* proc.tick();
  proc.err(`${proc.record.comm} is not part of this simulation\n`);
  return 64;
};
