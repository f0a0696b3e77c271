import type { Programs } from '../host/program.ts';
import { podmanClient } from '../podman/client.ts';
import { clientProgram } from './client.ts';

/** The program that is Podman. */
export const podmanClientPrograms: Programs = { podman: clientProgram(podmanClient) };
