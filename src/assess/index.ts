/** The one door to what is graded and what is remembered. */

export * from './checks.ts';
export * from './course.ts';
export * from './grade.ts';
export * from './lab.ts';
export * from './progress.ts';
export * from './view.ts';
