/** Why a call to the kernel failed, by its name in errno.h. */
export type Errno =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'EEXIST'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'ENOTEMPTY'
  | 'EROFS'
  | 'ELOOP'
  | 'EINVAL'
  | 'EXDEV'
  | 'EBUSY'
  | 'ENOSPC'
  | 'EAGAIN'
  | 'ESRCH'
  | 'ECONNREFUSED'
  | 'ECONNRESET'
  | 'EADDRINUSE'
  | 'EADDRNOTAVAIL'
  | 'EHOSTUNREACH'
  | 'ENETUNREACH'
  | 'ETIMEDOUT'
  | 'ENOEXEC'
  | 'EFBIG'
  | 'ENXIO'
  | 'ENOTSUP'
  | 'EBADF'
  | 'ECHILD'
  | 'ENAMETOOLONG'
  | 'ENODEV'
  | 'EPIPE'
  | 'E2BIG';

const TEXTS: Readonly<Record<Errno, string>> = {
  E2BIG: 'Argument list too long',
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  ENOTEMPTY: 'Directory not empty',
  EROFS: 'Read-only file system',
  ELOOP: 'Too many levels of symbolic links',
  EINVAL: 'Invalid argument',
  EXDEV: 'Invalid cross-device link',
  EBUSY: 'Device or resource busy',
  ENOSPC: 'No space left on device',
  EAGAIN: 'Resource temporarily unavailable',
  ESRCH: 'No such process',
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EADDRINUSE: 'Address already in use',
  EADDRNOTAVAIL: 'Cannot assign requested address',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ETIMEDOUT: 'Connection timed out',
  ENOEXEC: 'Exec format error',
  EFBIG: 'File too large',
  ENXIO: 'No such device or address',
  ENOTSUP: 'Operation not supported',
  EBADF: 'Bad file descriptor',
  ECHILD: 'No child processes',
  ENAMETOOLONG: 'File name too long',
  ENODEV: 'No such device',
  EPIPE: 'Broken pipe',
};

/** The sentence that tools print for an errno (strerror(3), glibc). */
export const strerror = (errno: Errno): string => TEXTS[errno];
