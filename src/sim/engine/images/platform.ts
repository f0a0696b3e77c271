const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  arm: 'arm/v7',
  i386: '386',
};

/** A platform with its parts completed and in their usual names: 'arm64' is 'linux/arm64' (containerd/platforms). */
export function platformOf(text: string): string {
  const parts = text.toLowerCase().split('/');
  const [first = '', second, ...rest] = parts;
  if (second !== undefined) return [first, ARCHITECTURES[second] ?? second, ...rest].join('/');
  return ['linux', 'windows', 'darwin', 'freebsd'].includes(first)
    ? `${first}/amd64`
    : `linux/${ARCHITECTURES[first] ?? first}`;
}

/** The platform that an image was built for. */
export const ownPlatform = (image: { readonly os: string; readonly architecture: string }): string =>
  `${image.os}/${image.architecture}`;
