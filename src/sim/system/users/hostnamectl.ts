import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { spanText } from '../host/times.ts';
import { accessOf } from '../units/access.ts';
import { hostName, setName } from './hostname.ts';

/** What `hostnamectl status` says of the machine: that of the recording host. */
function status(proc: Proc): string {
  const age = spanText(proc.kernel.now - Date.UTC(2014, 3, 1));
  return ` Static hostname: ${hostName(proc)}
       Icon name: computer-vm
         Chassis: vm 🖴
      Machine ID: 24335214c2d1476d9f075e1581f8369d
         Boot ID: 6f3c1a520f6e4d0e9a6f2b1d7c4e8a90
  Virtualization: qemu
Operating System: Debian GNU/Linux forky/sid
          Kernel: Linux 7.2.13+deb14-cloud-amd64
    Architecture: x86-64
 Hardware Vendor: QEMU
  Hardware Model: Standard PC _i440FX + PIIX, 1996_
Firmware Version: 1.17.0-debian-1.17.0-1
   Firmware Date: Tue 2014-04-01
    Firmware Age: ${age}
`;
}

const LONG = {
  help: 'h',
  version: 'version',
  static: 'static',
  transient: 'transient',
  pretty: 'pretty',
  json: 'json:',
  'no-ask-password': 'no',
};

/** hostnamectl(1): shows the machine; root may rename it. */
export const hostnamectl: Program = function* hostnamectl(proc) {
  const options = getopt(proc.argv.slice(1), { short: 'hH:M:', long: LONG, lacking: ['h', 'H', 'M', 'json'] });
  if (options.fault) return refuse(proc, 'hostnamectl', options.fault, 1, '');
  const access = accessOf(proc.kernel, proc, false, 'hostnamectl');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  yield* proc.tick();
  const [verb = 'status', name] = options.rest;
  const asked = ['static', 'transient', 'pretty'].filter((one) => options.has(one));
  if (verb === 'status' && asked.length > 0) proc.out(asked[0] === 'pretty' ? '\n' : `${hostName(proc)}\n`);
  else if (verb === 'status') proc.out(status(proc));
  else if (verb === 'hostname' && name === undefined) proc.out(`${hostName(proc)}\n`);
  else if ((verb === 'hostname' || verb === 'set-hostname') && name !== undefined) {
    if (!access.may) {
      proc.err('Could not set static hostname: Access denied\n');
      return 1;
    }
    if (setName(proc, name, 'hostname') !== 0) return 1;
    proc.fs.write('/etc/hostname', `${name}\n`);
  } else return notPart(proc, `hostnamectl ${verb}`);
  return 0;
};
