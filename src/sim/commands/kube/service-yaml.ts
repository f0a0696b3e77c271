import type { EngineContext } from '../../engine/engine.ts';
import type { Made, Yaml } from './pod-yaml.ts';
import { lean } from './yaml.ts';

/** A service that publishes the ports of a pod at ports of the node, chosen at random. */
export function serviceYaml(engine: EngineContext, { pod, ports }: Made): Yaml {
  const { annotations: _notes, ...meta } = pod.metadata;
  const list = ports.map(({ containerPort, protocol }) =>
    lean({
      name: String(containerPort),
      nodePort: 30000 + Math.floor(engine.kernel.random() * 2768),
      port: containerPort,
      protocol,
      targetPort: containerPort,
    }),
  );
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta,
    spec: { ports: list, selector: meta['labels'], type: 'NodePort' },
  };
}
