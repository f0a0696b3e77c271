/** Lines that ask for too much: name → line. What a page must survive, whoever typed or pasted it. */
export interface HostileLine {
  readonly name: string;
  readonly line: string;
  /** What stdout and stderr must say about it, where it must be said. */
  readonly says?: RegExp;
  /** It takes the shell with it, or the whole host: a new shell, or a new host, goes on. */
  readonly ends?: 'shell' | 'host';
}

const MEGABYTE = 'x'.repeat(1_000_000);
const many = (text: string, count: number): string => text.repeat(count);
const STOPPED = /stopped: /;
const FULL = /No space left on device/;
const CUT = /more are not kept|stopped: |is cut here/;
const DEEP = /nest|unexpected|stopped: |too many levels/;

const of = (lines: Readonly<Record<string, string>>, says?: RegExp): HostileLine[] =>
  Object.entries(lines).map(([name, line]) => ({ name, line, ...(says && { says }) }));

/** Long lines and deep nesting: the parser's part. */
export const LONG_AND_DEEP: readonly HostileLine[] = [
  ...of({
    'a word of a megabyte': `echo ${MEGABYTE} > /dev/null`,
    'a command name of a megabyte': `${MEGABYTE} 2> /dev/null`,
    'a megabyte of blanks': `${many(' ', 1_000_000)}true`,
    'a comment of a megabyte': `#${MEGABYTE}`,
    '100,000 commands': many('true;', 100_000),
    '2,000 pipes': `echo x${many('|cat', 2000)}`,
    '10,000 here-documents': `cat ${many('<<A ', 10_000)}`,
    'a sum of 200,000 numbers': `echo $((1${many('+1', 200_000)}))`,
    'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
    'halves of characters': `echo ${many('\ud800', 10_000)}`,
  }),
  ...of(
    {
      'an open quote and a megabyte': `echo '${MEGABYTE}`,
      '200,000 brackets': many('(', 200_000),
      '100,000 nested subshells': `${many('(', 100_000)}true${many(')', 100_000)}`,
      '200,000 substitutions': `echo ${many('$(', 200_000)}`,
      '5,000 nested substitutions': `echo ${many('$(', 5000)}echo${many(')', 5000)}`,
      '100,000 nested braces': `echo ${many('{', 100_000)}a,b${many('}', 100_000)}`,
      '200,000 parameters': `echo ${many('${', 200_000)}`,
      '100,000 groups': many('{ ', 100_000),
      'an odd number of backquotes': many('`', 200_001),
      'nested arithmetic': `echo $((${many('(', 50_000)}1${many(')', 50_000)}))`,
      '100,000 times if': many('if ', 100_000),
    },
    DEEP,
  ),
];

/** Loops and floods. */
export const ENDLESS: readonly HostileLine[] = [
  ...of(
    {
      'while true': 'while true; do :; done',
      'for without an end': 'for ((;;)); do :; done',
      'a counting loop': 'i=0; while ((i<10000000)); do ((i++)); done',
      'a loop of pipes': 'while true; do true | true; done',
      'a loop of substitutions': 'while true; do x=$(echo hi); done',
      'a loop of an engine': 'while true; do docker ps >/dev/null; done',
      'a loop in a subshell': '(while true; do :; done)',
      'a loop of lists': 'while true; do ls -lR / >/dev/null 2>&1; done',
      'yes into nothing': 'yes > /dev/null',
      'yes counted': 'yes | wc -l',
      'yes searched': 'yes | grep n',
      'yes kept': 'yes | sort',
      'yes read': 'yes | while read l; do :; done',
      'yes in awk': "yes | awk '{a[NR]=$0}'",
      'yes in sed': "yes | sed ':a;N;ba'",
      'a hundred million heads': 'yes | head -n 100000000 | tail -1',
      'zeros searched': 'grep x /dev/zero',
      'zeros sorted': 'sort /dev/zero',
      'random numbers counted': 'wc /dev/urandom',
      'a loop of awk': "awk 'BEGIN{while(1);}'",
      'a loop of sed': "echo a | sed ':a;s/a/aa/;ta'",
      'a loop of jq': "jq -n '[range(1e9)]'",
      'find that runs find': 'find / -exec find / \\; > /dev/null 2>&1',
      'a container in front': "docker run busybox sh -c 'while true; do :; done'",
      'a rootless container in front': "podman run busybox sh -c 'while true; do :; done'",
    },
    STOPPED,
  ),
  ...of(
    {
      yes: 'yes',
      'long yes': `yes ${many('y', 100_000)}`,
      'cat /dev/zero': 'cat /dev/zero',
      'random numbers cut by head': 'cat /dev/urandom | head -c 100000000',
      'seq to a hundred millions': 'seq 1 100000000',
      'the output of a container': 'docker run busybox yes',
      'zeros of a container': 'podman run busybox cat /dev/zero',
    },
    CUT,
  ),
  ...of({
    'a terabyte of lines': 'seq 1 1000000000000 | head -1',
    'find / -exec': 'find /etc -exec cat {} \\; > /dev/null 2>&1',
    'a substitution without an end': 'x=$(yes)',
  }),
  ...of(
    {
      'yes into a file': 'yes > /tmp/y',
      'zeros into a file': 'cat /dev/zero > /tmp/z',
      'head into a file': 'head -c 1G /dev/zero > /tmp/h',
    },
    FULL,
  ),
];

/** Things that double until there is no room. */
export const GROWING: readonly HostileLine[] = [
  ...of({
    'a variable that doubles': 'a=xxxxxxxxxx; while true; do a=$a$a; done',
    'a variable in letters': `a=x; for i in ${Array.from({ length: 30 }, (_, i) => i).join(' ')}; do a="$a$a"; done; echo \${#a}`,
    'an array that doubles': 'a=(1); while true; do a+=("${a[@]}"); done',
    'a replacement that doubles': 'x=a; while :; do x=${x//a/aa}; done',
    'arguments that double': 'while :; do set -- "$@" "$@" x; done',
    'an environment that doubles': 'export X=xxxxxxxx; while :; do export X=$X$X; true | cat; done',
    'a file that doubles': 'cd /tmp; echo x > f; while :; do cat f f > g; mv g f; done',
    'a file that reads itself': 'cd /tmp; echo x > f; cat f | tee -a f > /dev/null; cat f >> f',
    'ten million words': "printf 'x%.0s' {1..10000000} > /dev/null",
    'a billion words': 'echo {1..1000}{1..1000}{1..1000} > /dev/null',
    'two to the thirtieth words': `echo ${many('{a,b}', 30)} > /dev/null`,
    'a gigabyte of blanks': "printf '%1000000000d' 1 > /dev/null",
    'a gigabyte in awk': 'awk \'BEGIN{x="a";while(1)x=x x}\'',
    'a gigabyte of padding in awk': 'awk \'BEGIN{printf "%999999999d",1}\'',
    'a gigabyte in jq': 'jq -n \'"x"*1000000000\'',
    'a gigabyte in a template': `docker ps --format '{{printf "%999999999d" 1}}'`,
    'a power': 'echo $((2**9999999999))',
    'folders in folders': 'cd /tmp; mkdir x; cd x; while mkdir x && cd x; do :; done',
    'a file for each number': 'cd /tmp; for i in {1..100000}; do echo $i > f$i; done',
    'a volume for each number': 'for i in {1..100000}; do docker volume create; done > /dev/null',
    'a network for each number': 'i=0; while docker network create n$((i++)); do :; done > /dev/null',
    'a label of a megabyte': `docker run -d -l x=${MEGABYTE} busybox sleep 1d`,
    'sixty thousand ports': 'docker run -d -p 1024-65535:1024-65535 busybox sleep 1d',
    'a service of 100,000': 'docker swarm init; docker service create --replicas 100000 busybox yes',
    'aliases of aliases in YAML': `printf 'a: &a [x,x,x,x,x,x,x,x,x]\\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\\nservices: {w: {image: busybox, command: *d}}\\n' > /tmp/c.yaml; docker compose -f /tmp/c.yaml config`,
  }),
  ...of({ 'zeros of a gigabyte': 'dd if=/dev/zero of=/tmp/z bs=1M count=1000 && rm /tmp/z' }),
];

/** Processes that start processes, functions that call themselves. */
export const MULTIPLYING: readonly HostileLine[] = [
  ...of({
    'a fork bomb': ':(){ :|:& };:',
    'a fork bomb of functions': 'f(){ f & f & }; f',
    'a fork bomb in a container': "docker run -d busybox sh -c ':(){ :|:& };:'",
    'thousands of jobs': 'for i in {1..5000}; do sleep 1000 & done',
    'a job without rest': 'while true; do sleep 0; done &',
    'a container without rest': "docker run -d busybox sh -c 'while true; do :; done'; docker ps; sleep 5",
    'a rootless container without rest': "podman run -d busybox sh -c 'while true; do :; done'; podman ps; sleep 5",
    'a hundred containers without rest':
      'for i in $(seq 100); do docker run -d busybox sh -c "while true; do :; done"; done > /dev/null',
    'logs without an end': 'docker run -d --name log busybox yes > /dev/null; docker logs log | tail -1',
    'logs that are followed': 'podman run -d --name log busybox yes > /dev/null; podman logs -f log',
    'a restart policy': 'docker run -d --restart always busybox true; sleep 600; docker ps',
    'a restart policy without a daemon': 'podman run -d --restart always busybox true; sleep 600; podman ps',
    'a health check without an end':
      'docker run -d --health-cmd yes --health-interval 1s busybox sleep 1d; sleep 60; docker ps',
    'a build without an end': "printf 'FROM busybox\\nRUN while true; do :; done\\n' | podman build -",
    'a function that calls itself': 'f() { f; }; f',
    'a function in substitutions': 'f() { echo $(f); }; f',
    'a function in pipes': 'f() { f | f; }; f 2>&1 | tail -1',
    'a file that sources itself': "echo 'source /tmp/s' > /tmp/s; source /tmp/s",
    'a script that runs itself': "echo '/tmp/s' > /tmp/s; chmod +x /tmp/s; /tmp/s",
    'a script that becomes itself': "printf '#!/bin/sh\\nexec /tmp/s\\n' > /tmp/s; chmod +x /tmp/s; /tmp/s",
    'an expression of itself': 'x=x+1; echo $((x))',
  }),
];

/** Expressions that backtrack, and patterns that match in many ways. */
export const BACKTRACKING: readonly HostileLine[] = of({
  'grep -E': `echo ${many('a', 40)} | grep -E '^(a+)+$x|(a|aa)+$y'`,
  'grep -P': `echo ${many('a', 40)} | grep -P '^(a+)+$x'`,
  sed: `echo ${many('a', 40)} | sed -E 's/(a*)*b/x/'`,
  awk: `echo ${many('a', 40)} | awk '/^(a+)+b/'`,
  jq: `jq -n '"${many('a', 40)}"|test("^(a+)+b$")'`,
  '[[ =~ ]]': `[[ ${many('a', 40)} =~ ^(a+)+b ]]; echo $?`,
  'a long line and many stars': `x=$(printf 'a%.0s' {1..20000}); echo $x | grep 'a*a*a*a*b'; echo $x | sed 's/.*.*.*=.*//' > /dev/null`,
  'references to groups': `echo ${many('a', 3000)} | grep -E '(.*)(.*)(.*)\\1\\2\\3x'`,
  'a large count': "echo a | grep -E '((a{1000}){1000}){1000}'",
  'a long expression': `echo a | grep -E '${many('(a|b)*', 20_000)}'`,
  'a pattern of case': `case ${many('a', 30_000)} in *a*a*a*a*a*a*b) echo;; esac`,
  'an extended pattern': `shopt -s extglob; [[ ${many('a', 40)}b == +(+(a)) ]]`,
  'a pattern in a parameter': `x=${many('a', 30_000)}; echo \${x//*a*a*a*b/} > /dev/null`,
  'paths of stars': `echo ${many('/*', 50)} > /dev/null`,
  'all paths': 'shopt -s globstar; echo /**/** > /dev/null',
  expr: `expr ${many('a', 40)} : '\\(a*\\)*b'`,
  'a filter':
    "docker run -d --name aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa busybox sleep 1d; docker ps --filter 'name=(a+)+$x'; podman ps --filter 'name=(a+)+$x'",
});

/** What destroys the shell or the host. */
export const DESTRUCTIVE: readonly HostileLine[] = [
  { name: 'everything removed', line: 'sudo rm -rf / --no-preserve-root; ls; /bin/ls', ends: 'host' },
  { name: 'what one may is removed', line: 'rm -rf / --no-preserve-root > /dev/null 2>&1; true', ends: 'shell' },
  { name: 'everyone is killed by a user', line: 'kill -9 -1', ends: 'shell' },
  { name: 'everyone is killed by root', line: 'sudo bash -c "kill -9 -1"', ends: 'host' },
  { name: 'the first process is killed', line: 'sudo kill -9 1' },
  { name: 'everyone is stopped', line: 'sudo pkill -STOP .', ends: 'host' },
  { name: 'the shell stops itself', line: 'kill -STOP $$', ends: 'shell' },
  { name: 'a trap that calls itself', line: "trap 'kill -USR1 $$' USR1; kill -USR1 $$", ends: 'shell' },
  { name: 'the accounts are gone', line: 'sudo rm /etc/passwd /etc/group; id; sudo id; su', ends: 'host' },
];
