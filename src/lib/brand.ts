/**
 * A number or string that the compiler keeps apart from others of the same type.
 *
 * `HostPid` and `ContainerPid` are both numbers, and mixing them up is exactly the mistake that the lessons
 * are about, so it must not compile.
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
