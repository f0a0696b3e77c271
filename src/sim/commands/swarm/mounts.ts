import { pairs } from '../queries/pairs.ts';
import type { ServiceSpec } from './state.ts';

/** A mount of a service's containers, as --mount describes it. */
export interface ServiceMount {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly readonly: boolean;
}

/** The mounts of a specification (docker/cli, opts/mount.go). */
export const mountsOf = ({ settings }: ServiceSpec): ServiceMount[] =>
  (settings['mount'] ?? []).map((text) => {
    const given = pairs(text.split(','));
    const readonly = given['readonly'] ?? given['ro'];
    return {
      type: given['type'] ?? 'volume',
      source: given['source'] ?? given['src'] ?? '',
      target: given['target'] ?? given['destination'] ?? given['dst'] ?? '',
      readonly: readonly !== undefined && readonly !== 'false',
    };
  });
