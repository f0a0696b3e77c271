export { commonPrefix, listColumns } from './complete.ts';
export { type CompletionContext, completionContext } from './context.ts';
export { parseHistory, remember, serializeHistory } from './history.ts';
export { decodeKeys, type Key } from './keys.ts';
export { reduceEditor } from './reduce.ts';
export { type Drawing, type Drawn, leaveEditor, renderEditor, type View } from './render.ts';
export { type EditorEvent, type EditorState, type Effect, newEditor } from './state.ts';
export { charWidth, textWidth } from './width.ts';
