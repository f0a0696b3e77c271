import { goStruct, isJsonFormat, render, toJson } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/index.ts';
import { lookupFailure } from '../../engine/registry/lookup-failure.ts';
import { strerror } from '../../host/errno.ts';
import { versionFields } from '../../podman/version.ts';
import type { Call, Command } from '../command.ts';

const ENGINES = ['podman'] as const;
const REGISTRY = 'quay.io';

/** podman machine init: the image of the machine is in a registry that cannot be reached (pkg/machine/ocipull). */
const init: Command = {
  name: 'machine init',
  engines: ENGINES,
  handles: `cpus disk-size ignition-path image import-native-ca memory now playbook provider rootful swap timezone
tls-verify update-connection user-mode-networking username volume`.split(/\s+/),
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.sleep(400);
    const image = flags.has('image') ? flags.text('image') : '';
    const remote = /^docker:\/\/(.*)$/.exec(image)?.[1];
    if (image !== '' && remote === undefined && !/^https?:/.test(image)) {
      const found = proc.fs.lstat(image);
      if (!found.ok) return call.fail(`faccessat ${image}: ${strerror(found.error).toLowerCase()}`);
      return call.fail('a virtual machine is not part of this simulation', 64);
    }
    const release = engine.version.split('.').slice(0, 2).join('.');
    const name = remote ?? `${REGISTRY}/podman/machine-os`;
    const tagged = /:[^/]*$/.test(name) ? name : `${name}:${release}`;
    proc.out(`Looking up Podman Machine image at ${tagged} to create VM\n`);
    const registry = name.split('/')[0] ?? REGISTRY;
    const why = lookupFailure(engine.kernel, registry.replace(/:\d+$/, ''));
    return call.fail(`pinging container registry ${registry}: Get "https://${registry}/v2/": dial tcp: ${why}`);
  },
};

/** What machines this host has and where their files would be (cmd/podman/machine/info.go). */
function hostFields({ engine, proc }: Call): Record<string, unknown> {
  const home = proc.env['HOME'] ?? '/root';
  const { rootless, owner } = engine.architecture;
  return {
    Arch: 'amd64',
    CurrentMachine: '',
    DefaultMachine: '',
    EventsDir: rootless ? `/run/user/${owner}/podman` : '/run/podman',
    MachineConfigDir: `${home}/.config/containers/podman/machine/qemu`,
    MachineImageDir: `${home}/.local/share/containers/podman/machine/qemu`,
    MachineState: '',
    NumberOfMachines: 0,
    OS: 'linux',
    VMType: 'qemu',
  };
}

const yaml = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .map(([name, value]) => `    ${name.toLowerCase()}: ${value === '' ? '""' : String(value)}\n`)
    .join('');

/** podman machine info. */
const info: Command = {
  name: 'machine info',
  engines: ENGINES,
  handles: ['format'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const host = hostFields(call);
    const version = versionFields(engine);
    const format = flags.maybe('format');
    if (format === undefined) {
      proc.out(`host:\n${yaml(host)}version:\n${yaml(version)}\n`);
      return 0;
    }
    const data = goStruct('*machine.Info', {
      Host: doc('*entities.MachineHostInfo', host),
      Version: doc('define.Version', version),
    });
    if (isJsonFormat(format)) {
      proc.out(`${toJson(data, { indent: '  ' })}\n`);
      return 0;
    }
    const shown = render(`${format}\n`, data, { name: 'info' });
    proc.out(shown.ok ? shown.text : shown.partial);
    return shown.ok ? 0 : call.fail(shown.error);
  },
};

const WARNING = `Warning: this command will delete all existing Podman machines
and all of the configuration and data directories for Podman machines

The following machine(s) will be deleted:

NAME   PROVIDER

Are you sure you want to continue? [y/N] `;

/** podman machine reset: there is nothing to remove. */
const reset: Command = {
  name: 'machine reset',
  engines: ENGINES,
  handles: ['force'],
  *run(call) {
    const { flags, proc } = call;
    yield* proc.tick();
    if (flags.bool('force')) return 0;
    proc.out(WARNING);
    const answer = yield* proc.readLine(0);
    return answer === null ? call.fail('EOF') : 0;
  },
};

/** podman machine cp: one of the paths has to be that of a machine. */
const copy: Command = {
  name: 'machine cp',
  engines: ENGINES,
  handles: ['quiet'],
  *run(call) {
    yield* call.proc.tick();
    return call.fail('a machine name must prefix either the source path or destination path');
  },
};

/** podman machine commands that need no machine to say something. */
export const machineHostCommands: readonly Command[] = [init, info, reset, copy];
