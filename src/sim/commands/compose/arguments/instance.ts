import type { Project, Service } from '../model.ts';

/** Name of a service's n-th container. */
export const containerName = (project: Project, service: Service, number: number): string =>
  service.containerName || `${project.name}-${service.name}-${number}`;

/** How a container of a service differs from the others: its number, a one-off command, ports. */
export interface Instance {
  readonly number: number;
  readonly name: string;
  readonly oneOff?: readonly string[];
  readonly usesAliases?: boolean;
  readonly publishes: boolean;
  /** 'service:NAME' → 'container:ID' for namespaces that are shared. */
  readonly joins?: Readonly<Record<string, string>>;
  /** The name of the container whose place it takes. */
  readonly replaces?: string;
}
