/** One layer as the registry keeps it. */
export interface CatalogueLayer {
  /** Id of its file tree, in `catalogueLayers`. */
  readonly tree: string;
  readonly diffId: string;
  /** Of the packed blob, and its bytes. */
  readonly digest: string;
  readonly packed: number;
  /** Bytes of its files; of the tar archive; on a disk with blocks of 4 KiB. */
  readonly size: number;
  readonly tar: number;
  readonly usage: number;
  /** When it was made, and from what. */
  readonly created: string;
  readonly comment: string;
}
/** One image of the registry at docker.io/library. */
export interface CatalogueImage {
  readonly name: string;
  readonly tags: readonly string[];
  /** 64 hex digits of the configuration and of the manifest, and their bytes. */
  readonly id: string;
  readonly configSize: number;
  readonly manifest: string;
  readonly manifestSize: number;
  readonly created: string;
  readonly layers: readonly CatalogueLayer[];
  readonly cmd: readonly string[];
  readonly env?: readonly string[];
  readonly exposed?: readonly string[];
  readonly volumes?: readonly string[];
  readonly workdir?: string;
  readonly stopSignal?: string;
}

const FROM_DEBIAN = 'FROM docker.io/library/debian:forky';

const DEBIAN: CatalogueLayer = {
  tree: 'image-debian',
  diffId: 'a831b8b50f27d18f08391baca2cd4f0b7bc75bbb94e4bb43a8f30cad8df6fa20',
  digest: '81f0be23edcbd0837f920465517b2528baeb9ea9d2ff973fdd82a750097f8d6f',
  packed: 44_461_573,
  size: 112_523_049,
  tar: 115_693_056,
  usage: 123_781_120,
  created: '2026-11-21T08:13:58.480Z',
  comment: '',
};

/** What the registry of the recording host serves as docker.io: digests and sizes are those of its own images. */
export const CATALOGUE_IMAGES: readonly CatalogueImage[] = [
  {
    name: 'busybox',
    tags: ['latest', '1.37'],
    id: 'f81b2b9ae81fbaefbe426257f263ec4f29050670c19e9a1d0cd47d5a186a028e',
    configSize: 961,
    manifest: '67c7d0d90dc530348f7f1a257e43fe275a3ff93437f2fe4f4bf8ee8f02110298',
    manifestSize: 427,
    created: '2026-11-21T08:13:02.845Z',
    layers: [
      {
        tree: 'image-busybox',
        diffId: '5096ca67f77edac04ab7009408808499d9fe75979ee75f9b622e212f72cd04b4',
        digest: '09c1e42975f0eb013e815893d02772552a7313732e58788970c568837a73c480',
        packed: 1_145_273,
        size: 2_065_286,
        tar: 2_213_376,
        usage: 2_109_440,
        created: '2026-11-21T08:13:03.143Z',
        comment: '',
      },
    ],
    cmd: ['sh'],
  },
  {
    name: 'debian',
    tags: ['latest', 'forky'],
    id: 'f0db569bb0fe121ce6f1a607138275f5f0fd83d2deb55121e8115154de2728e4',
    configSize: 967,
    manifest: '46136a332c54b094fe4bb59f44d5661046e525592508785e11f3faf8f5b51c3c',
    manifestSize: 428,
    created: '2026-11-21T08:13:46.808Z',
    layers: [DEBIAN],
    cmd: ['bash'],
  },
  {
    name: 'nginx',
    tags: ['latest', '1.30'],
    id: '3f95c5da08d7d5f0c9ca18a01fe5d89d6cc06cda5b21c5bef61dae6054a82978',
    configSize: 1333,
    manifest: '6a60cde6356b5c31ef829ec3573f5832bd78a1eec85b247cbe57599ee8d551cf',
    manifestSize: 593,
    created: '2026-11-21T08:16:21.560Z',
    layers: [
      DEBIAN,
      {
        tree: 'image-nginx',
        diffId: '58e212be752438a6efcf96f356909f15a023adb5a2d5e920f736c2d1eac7bbbd',
        digest: '002bcfe63bb66e9dc712dd4aae9dbf589bdc5f3ced2f67758babc68c6618b24a',
        packed: 5_216_133,
        size: 12_184_951,
        tar: 12_459_520,
        usage: 13_500_416,
        created: '2026-11-21T08:16:23.552Z',
        comment: FROM_DEBIAN,
      },
    ],
    cmd: ['nginx', '-g', 'daemon off;'],
    env: ['NGINX_VERSION=1.30.6'],
    exposed: ['80'],
    stopSignal: 'SIGQUIT',
  },
  {
    name: 'redis',
    tags: ['latest', '8.0'],
    id: '4d7089921a43f654b368ae6497e7268896beb71e287524e33b730de61fd66d48',
    configSize: 1299,
    manifest: '74fe4453eb5c6c7994150af8facdc88a0f714227186e8bc1206493d9d4ca57f0',
    manifestSize: 593,
    created: '2026-11-21T08:16:46.449Z',
    layers: [
      DEBIAN,
      {
        tree: 'image-redis',
        diffId: '1dfa38979c87b7b11f2988c6936da35bdc08ce44591beddde1781b00952a60bd',
        digest: 'd30152eafc86dfaed520fb4ed886a4b5d2460ab0eeabc83a314326cb6995ebd4',
        packed: 4_030_542,
        size: 9_512_178,
        tar: 9_614_848,
        usage: 9_981_952,
        created: '2026-11-21T08:16:47.281Z',
        comment: FROM_DEBIAN,
      },
    ],
    cmd: ['redis-server', '--protected-mode', 'no'],
    exposed: ['6379'],
    volumes: ['/data'],
    workdir: '/data',
  },
  {
    name: 'python',
    tags: ['latest', '3.14'],
    id: 'a8ab8f85ee7cd1e9d99ffe815f7d6f2ca6f1929e71b66f3d66cbedfe2e7b263b',
    configSize: 1163,
    manifest: '4594aaff33572d794eb02973f4e202680505b8ba8029bfbb208ae9fde388abeb',
    manifestSize: 593,
    created: '2026-11-21T08:17:06.043Z',
    layers: [
      DEBIAN,
      {
        tree: 'image-python',
        diffId: 'ca87319185b7082ad21b6bdcbb4431d9ac330c0be16bac75dd0937c3c7887564',
        digest: '6caea1870193e0dfcc3a36c9466e9aa0a1c854271d85bc683e6060423036abf0',
        packed: 7_575_305,
        size: 20_610_184,
        tar: 21_181_952,
        usage: 22_401_024,
        created: '2026-11-21T08:17:08.216Z',
        comment: FROM_DEBIAN,
      },
    ],
    cmd: ['python3'],
  },
  {
    name: 'httpd',
    tags: ['latest', '2.4'],
    id: '6182eb1c870adc806e7090bb17e8d520b1a13c22201ffe3efa46ef18adb8a931',
    configSize: 1303,
    manifest: '677799dc0a0785c5dea713bcd1c23297eb602dea580c6674e29b80fd34343104',
    manifestSize: 593,
    created: '2026-11-21T08:17:42.318Z',
    layers: [
      DEBIAN,
      {
        tree: 'image-httpd',
        diffId: '5377d0349d764bf1f186b3b6322d20cabc808d96f1334cc8c41a58aedd8d3ddc',
        digest: '4e90964c630a030e2bec536a057d58f3a26c88d196f254f87ee12ba67effe76e',
        packed: 22_572_598,
        size: 71_300_625,
        tar: 73_821_696,
        usage: 80_764_928,
        created: '2026-11-21T08:17:46.902Z',
        comment: FROM_DEBIAN,
      },
    ],
    cmd: ['apache2ctl', '-D', 'FOREGROUND'],
    exposed: ['80'],
    stopSignal: 'SIGWINCH',
  },
  {
    name: 'postgres',
    tags: ['latest', '18'],
    id: '03b6cb68e3c6a340ffa2f24bded702e5510d30e76aa3a23dae1806777377c10b',
    configSize: 1447,
    manifest: 'd43c7ce86cf4baeb01ab3f2251b73dae0fb40034b0a6f142ee37ae034ea2f862',
    manifestSize: 593,
    created: '2026-11-21T08:18:41.077Z',
    layers: [
      DEBIAN,
      {
        tree: 'image-postgres',
        diffId: '559dd568de7c959af893ae50e0924139118951b123d90837187e3171c8d20f71',
        digest: '995fe6bbdd37a368028ebd8875a1f05eef445ee5be8b17f843c18db30856ef4a',
        packed: 66_258_820,
        size: 188_241_794,
        tar: 192_283_648,
        usage: 201_965_568,
        created: '2026-11-21T08:18:47.530Z',
        comment: FROM_DEBIAN,
      },
    ],
    cmd: ['postgres'],
    env: ['PATH=/usr/lib/postgresql/18/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    exposed: ['5432'],
    volumes: ['/var/lib/postgresql'],
  },
];
