/** Ports that a container exposes, with their protocol: images may leave '/tcp' out. */
export const exposedOf = (config: { readonly exposed: readonly string[] }): string[] => [
  ...new Set(config.exposed.map((name) => (name.includes('/') ? name : `${name}/tcp`))),
];
