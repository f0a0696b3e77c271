import { err, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';

/** A refusal in podman's own words. */
export const bad = (text: string, code?: number): Result<never, EngineFailure> => err(failure(text, code));

/** A refusal of an option of `pod create`. */
export const badOption = (text: string): Result<never, EngineFailure> => bad(`running pod create option: ${text}`);
