/** The platform fields of a locked package. */
export interface Platform {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/darwin/, 'darwin'],
  [/win32|windows/, 'win32'],
  [/android/, 'android'],
  [/freebsd/, 'freebsd'],
  [/openbsd/, 'openbsd'],
  [/netbsd/, 'netbsd'],
  [/openharmony/, 'openharmony'],
  [/aix/, 'aix'],
  [/sunos/, 'sunos'],
  [/linux/, 'linux'],
];
const PROCESSORS: readonly (readonly [RegExp, string])[] = [
  [/arm64|aarch64/, 'arm64'],
  [/x64|x86_64|amd64/, 'x64'],
  [/wasm32/, 'wasm32'],
  [/ia32/, 'ia32'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/ppc64/, 'ppc64'],
  [/loong64/, 'loong64'],
  [/mips64el/, 'mips64el'],
  [/arm(?!64)/, 'arm'],
];

const first = (name: string, table: readonly (readonly [RegExp, string])[]): string | undefined =>
  table.find(([pattern]) => pattern.test(name))?.[1];

/** Reads the platform out of a package's name, as `@biomejs/cli-linux-x64-musl` carries it. */
export function platformOf(name: string): Platform {
  const os = first(name, SYSTEMS);
  const cpu = first(name, PROCESSORS);
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(name.includes('musl') ? { libc: ['musl'] } : {}),
  };
}
