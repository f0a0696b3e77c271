export { fetchImage, type RegistryFailure, registryTags, unreachable } from './fetch.ts';
export { pushImage } from './push.ts';
export { serveRegistry } from './serve.ts';
export { isLocalRegistry, REGISTRY_ADDRESS } from './state.ts';
