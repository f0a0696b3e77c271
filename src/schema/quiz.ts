/**
 * `content/quizzes/<id>.yaml`: questions at the end of a lesson.
 *
 *     questions:
 *       - id: who-answers
 *         type: choice                # one right answer
 *         question: You stop `dockerd` … What still answers?
 *         options:
 *           - { id: both, text: Both web servers, right: false, feedback: … }
 *           - { id: podman, text: Only Podman's, right: true, feedback: … }
 *       - { id: …, type: several, … } # one or more right answers
 *       - { id: …, type: number, question: …, answer: 100032, feedback: { right: …, wrong: … } }
 */
import { z } from 'zod';
import { idSchema, proseSchema } from './id.ts';

const optionSchema = z.strictObject({
  id: idSchema,
  text: proseSchema,
  right: z.boolean(),
  feedback: proseSchema.describe('why this option is right or wrong'),
});
const base = {
  id: idSchema,
  question: proseSchema,
  step: z.string().optional().describe('<session>/<step> that shows the answer'),
};

export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('choice'), options: z.array(optionSchema).min(2).max(6) }),
  z.strictObject({ ...base, type: z.literal('several'), options: z.array(optionSchema).min(3).max(7) }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    answer: z.int(),
    feedback: z.strictObject({ right: proseSchema, wrong: proseSchema }),
  }),
]);
export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(4) });
export type Quiz = z.infer<typeof quizSchema>;
export type Question = z.infer<typeof questionSchema>;
