/** The one door to the schemas. */
export * from './cast.ts';
export * from './check.ts';
export * from './course.ts';
export * from './engine.ts';
export * from './host.ts';
export * from './id.ts';
export * from './lab.ts';
export * from './lesson.ts';
export * from './processes.ts';
export * from './quiz.ts';
export * from './scenario.ts';
export * from './session.ts';
export * from './term.ts';
