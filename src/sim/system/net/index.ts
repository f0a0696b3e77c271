import type { Programs } from '../../host/program.ts';
import { curl } from './curl.ts';
import { ifconfig, routeTool } from './ifconfig.ts';
import { ip } from './ip.ts';
import { nc } from './nc.ts';
import { netstat } from './netstat.ts';
import { nslookup } from './nslookup.ts';
import { ping } from './ping.ts';
import { iptables, nft, ssh } from './refused.ts';
import { ss } from './ss.ts';
import { wget } from './wget.ts';

/** Network tools. */
export const netPrograms: Programs = {
  curl,
  ifconfig,
  ip,
  iptables,
  ip6tables: iptables,
  nc,
  netstat,
  nft,
  nslookup,
  ping,
  ping6: ping,
  route: routeTool,
  ss,
  ssh,
  wget,
};
