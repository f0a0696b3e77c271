import type { Conversion } from './common.ts';

/** What limits the container: --security-opt, devices, capabilities, sysctls. */
export function security({ source, group, exists }: Conversion): string[] {
  const one = (key: string, prefix: string): string[] => {
    const value = source.one(group, key);
    return value === undefined || value === '' ? [] : ['--security-opt', `${prefix}${value}`];
  };
  const devices = source
    .words(group, 'AddDevice')
    .filter((device) => !device.startsWith('-') || exists(device.slice(1).split(':')[0] ?? ''));
  return [
    ...(source.truth(group, 'NoNewPrivileges') ? ['--security-opt=no-new-privileges'] : []),
    ...(source.truth(group, 'SecurityLabelDisable') ? ['--security-opt', 'label=disable'] : []),
    ...(source.truth(group, 'SecurityLabelNested') ? ['--security-opt', 'label=nested'] : []),
    ...one('SecurityLabelType', 'label=type:'),
    ...one('SecurityLabelFileType', 'label=filetype:'),
    ...one('SecurityLabelLevel', 'label=level:'),
    ...one('AppArmor', 'apparmor='),
    ...devices.flatMap((device) => ['--device', device.replace(/^-/, '')]),
    ...one('SeccompProfile', 'seccomp='),
    ...source.words(group, 'DropCapability').flatMap((cap) => ['--cap-drop', cap.toLowerCase()]),
    ...source.words(group, 'AddCapability').flatMap((cap) => ['--cap-add', cap.toLowerCase()]),
    ...source.words(group, 'Sysctl').flatMap((item) => ['--sysctl', item]),
  ];
}

/** ReadOnly= and VolatileTmp=. */
export function writable({ source, group }: Conversion): string[] {
  const readOnly = source.truth(group, 'ReadOnly');
  const words = readOnly === undefined ? [] : [readOnly ? '--read-only' : '--read-only=false'];
  return source.truth(group, 'VolatileTmp') && !readOnly ? [...words, '--tmpfs', '/tmp:rw,size=512M,mode=1777'] : words;
}
