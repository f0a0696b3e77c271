const FLAGS =
  'fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr sse sse2 ht syscall nx ' +
  'mmxext fxsr_opt pdpe1gb rdtscp lm rep_good nopl cpuid extd_apicid tsc_known_freq pni pclmulqdq ssse3 fma cx16 sse4_1 ' +
  'sse4_2 x2apic movbe popcnt aes xsave avx f16c rdrand hypervisor lahf_lm';

/** What /proc/cpuinfo says: two processors of the recording host. */
export function cpuinfoText(): string {
  const one = (index: number): string =>
    [
      `processor\t: ${index}`,
      'vendor_id\t: AuthenticAMD',
      'cpu family\t: 25',
      'model\t\t: 17',
      'model name\t: AMD EPYC',
      'stepping\t: 1',
      'cpu MHz\t\t: 2596.144',
      'cache size\t: 1024 KB',
      `physical id\t: ${index}`,
      'siblings\t: 1',
      'core id\t\t: 0',
      'cpu cores\t: 1',
      `apicid\t\t: ${index}`,
      'fpu\t\t: yes',
      'fpu_exception\t: yes',
      'cpuid level\t: 16',
      'wp\t\t: yes',
      `flags\t\t: ${FLAGS}`,
      'bogomips\t: 5192.28',
      'clflush size\t: 64',
      'cache_alignment\t: 64',
      'address sizes\t: 48 bits physical, 48 bits virtual',
      'power management:',
      '',
    ].join('\n');
  return `${one(0)}\n${one(1)}\n`;
}
