import type { Programs } from '../../host/program.ts';
import { getent } from './getent.ts';
import { gpasswd } from './gpasswd.ts';
import { groupadd, groupdel } from './groupadd.ts';
import { hostname } from './hostname.ts';
import { hostnamectl } from './hostnamectl.ts';
import { groups, id, logname, whoami } from './id.ts';
import { passwd } from './passwd.ts';
import { runuser, su } from './su.ts';
import { sudo } from './sudo.ts';
import { uptime } from './uptime.ts';
import { useradd } from './useradd.ts';
import { userdel } from './userdel.ts';
import { usermod } from './usermod.ts';
import { users, w, who } from './who.ts';

/** Tools about users, groups and the name of the machine. */
export const userPrograms: Programs = {
  dnsdomainname: hostname,
  domainname: hostname,
  getent,
  gpasswd,
  groupadd,
  groupdel,
  groups,
  hostname,
  hostnamectl,
  id,
  logname,
  passwd,
  runuser,
  su,
  sudo,
  uptime,
  useradd,
  userdel,
  usermod,
  users,
  w,
  who,
  whoami,
};
