/** What a function that can fail in a foreseen way returns: a value, or the error that says what went wrong. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A result that holds a value. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
/** A result that holds an error. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
