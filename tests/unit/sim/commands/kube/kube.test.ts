import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

const CONFIG = `cat > all.yaml <<'X'
apiVersion: v1
kind: ConfigMap
metadata: {name: conf}
data: {mode: fast, motto: hello}
---
apiVersion: v1
kind: Pod
metadata: {name: p}
spec:
  restartPolicy: Never
  containers:
  - name: c
    image: busybox
    command: [sh, -c]
    args: ['cat /conf/motto; echo " $(MODE) $MODE"; sleep 100']
    env:
    - {name: MODE, valueFrom: {configMapKeyRef: {name: conf, key: mode}}}
    volumeMounts: [{name: v, mountPath: /conf}]
  volumes:
  - {name: v, configMap: {name: conf}}
X`;

test('what is generated from a pod can be played again', () => {
  const steps = run('podman', [
    'podman pod create --name shop -p 8080:80; podman create --pod shop --name web nginx',
    'podman kube generate shop > shop.yaml; podman pod rm -f shop >/dev/null',
    'podman kube play shop.yaml | sed "s/[0-9a-f]\\{64\\}/ID/"',
    "podman ps --format '{{.Names}}' | grep -v infra; curl -s -o /dev/null -w '%{http_code}\\n' localhost:8080",
  ]);
  expect(steps[2]?.stdout).toBe('Pod:\nID\nContainer:\nID\n\n');
  expect(steps[3]?.stdout).toBe('shop-web\n200\n');
});

test('a ConfigMap gives variables and files to a pod', () => {
  const steps = run('podman', [
    CONFIG,
    'podman kube play all.yaml >/dev/null; sleep 1; podman logs p-c',
    'podman kube down all.yaml; podman pod ps -q | wc -l',
  ]);
  expect(steps[1]?.stdout).toBe('hello fast fast\n');
  expect(steps[2]?.stdout).toMatch(
    /^Pods stopped:\n[0-9a-f]{64}\nPods removed:\n[0-9a-f]{64}\nSecrets removed:\nVolumes removed:\n0\n$/,
  );
});

test('YAML that is none, or of no known kind, is told as podman tells it', () => {
  const steps = run('podman', [
    "printf 'kind: Service\\n' | podman kube play -",
    "printf 'not: [yaml' > bad.yaml; podman kube play bad.yaml",
  ]);
  expect(steps[0]?.stderr).toBe('Error: YAML document does not contain any supported kube kind\n');
  expect(steps[1]?.stderr).toBe(
    "Error: multi doc yaml could not be split: yaml: line 1: did not find expected ',' or ']'\n",
  );
});
