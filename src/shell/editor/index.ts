export { ownsKey, reduceEditor } from './reduce.ts';
export { searchPrompt } from './search.ts';
export { type EditorEvent, type EditorState, type Effect, newEditor } from './state.ts';
