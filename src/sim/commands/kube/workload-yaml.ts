import { err, ok, type Result } from '../../../lib/result.ts';
import type { Call } from '../command.ts';
import type { Made, Yaml } from './pod-yaml.ts';

const TYPES: Readonly<Record<string, readonly [suffix: string, kind: string, version: string]>> = {
  deployment: ['deployment', 'Deployment', 'apps/v1'],
  daemonset: ['daemonset', 'DaemonSet', 'apps/v1'],
  job: ['job', 'Job', 'batch/v1'],
};

/** The pod, or what --type puts around it. */
export function wrap(call: Call, { pod }: Made): Result<Yaml, string> {
  const type = call.flags.text('type') || 'pod';
  const replicas = call.flags.int('replicas') || 1;
  if (type === 'pod') return ok({ apiVersion: 'v1', kind: 'Pod', ...pod });
  const wrapper = TYPES[type];
  if (!wrapper)
    return err(
      `invalid generation type - only pods, deployments, jobs, and daemonsets are currently supported: ${type}`,
    );
  const [suffix, kind, apiVersion] = wrapper;
  const { metadata: meta, spec } = pod;
  const policy = spec['restartPolicy'];
  if (type === 'job' && policy === 'Always')
    return err('k8s Jobs can not have restartPolicy set to Always; only Never and OnFailure policies allowed');
  if (type !== 'job' && policy !== undefined && policy !== 'Always')
    return err(`k8s ${kind}s can only have restartPolicy set to Always`);
  const app = { app: meta['name'] };
  const { annotations: _notes, ...outer } = meta;
  const template = {
    metadata: { ...meta, labels: app },
    spec: type === 'job' && policy === undefined ? { ...spec, restartPolicy: 'Never' } : spec,
  };
  return ok({
    apiVersion,
    kind,
    metadata: { ...outer, labels: app, name: `${String(meta['name'])}-${suffix}` },
    spec: {
      ...(type === 'job' ? {} : { selector: { matchLabels: app } }),
      ...(replicas > 1 && { replicas }),
      template,
    },
  });
}
