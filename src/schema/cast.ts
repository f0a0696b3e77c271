/**
 * The header of `content/sessions/<id>/<host>/<engine>.cast`: asciicast v3 with our provenance beside the standard keys.
 *
 *     {"version":3,"term":{"cols":80,"rows":24,"type":"xterm-256color"},"timestamp":1795258800,"title":"What run starts",
 *      "idle_time_limit":1.5,
 *      "provenance":{"session":"what-run-starts","engine":"docker","engineVersion":"28.5.2","host":"debian-sid","user":"ana",
 *                    "os":"Debian GNU/Linux forky/sid","kernel":"7.2.13","date":"2026-11-21","shortened":{"walk-up":6.4}}}
 *     [0.0,"m","walk-up"]
 *     [0.1,"o","…"]
 *
 * asciicast v3: https://docs.asciinema.org/manual/asciicast/v3/ — the first number of an event is the time since the
 * event before it, in seconds. Written by the recorder (or the importer), read by src/session.
 */
import { z } from 'zod';
import { engineSchema } from './engine.ts';
import { idSchema } from './id.ts';

export const provenanceSchema = z.strictObject({
  session: idSchema,
  engine: engineSchema,
  engineVersion: z.string().min(1),
  host: idSchema.describe('names content/hosts/<host>.yaml'),
  user: z.string().min(1),
  os: z.string().min(1),
  kernel: z.string().min(1),
  date: z.iso.date(),
  shortened: z
    .record(idSchema, z.number().positive())
    .default({})
    .describe('step id → seconds of waiting that were cut out of it'),
  imported: z.string().optional().describe('set by the importer: the file the recording was imported from'),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const castHeaderSchema = z.looseObject({
  version: z.literal(3),
  term: z.looseObject({ cols: z.int().min(1).max(1000), rows: z.int().min(1).max(1000), type: z.string().optional() }),
  timestamp: z.int().optional(),
  title: z.string().optional(),
  idle_time_limit: z.number().positive().optional(),
  provenance: provenanceSchema,
});
export type CastHeader = z.infer<typeof castHeaderSchema>;
