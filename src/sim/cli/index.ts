/** The one door to the command line: tables, parser, help, completion, templates, lists, sizes and times. */
export { type Completion, complete } from './complete/complete.ts';
export { type HelpOptions, renderHelp } from './help/render.ts';
export {
  DOCKER_LIST,
  DOCKER_TABS,
  formatList,
  type Listed,
  type ListOptions,
  type ListStyle,
  PODMAN_LIST,
  PODMAN_TABS,
} from './lists/format.ts';
export { isJsonFormat } from './lists/json-format.ts';
export { alignTabs, ellipsis, type Tabs, tabulate, truncate3 } from './lists/tabulate.ts';
export { quote } from './parse/go-numbers.ts';
export { complain, type ParseOptions, parse, unsupported } from './parse/parse.ts';
export { splitCsv } from './parse/values.ts';
export { CallError, ENGINE_FUNCTIONS, type GoFunction, truth } from './template/functions.ts';
export { type JsonOptions, toJson } from './template/json.ts';
export { goPrint, sprintf } from './template/print.ts';
export { type Rendered, render } from './template/render.ts';
export type { RenderOptions } from './template/state.ts';
export {
  elementsOf,
  entriesOf,
  type GoFloat,
  type GoMap,
  type GoNil,
  type GoStruct,
  type GoText,
  goBytes,
  goFloat,
  goMap,
  goNil,
  goStruct,
  goText,
  isNil,
  isStruct,
  isText,
  sortedKeys,
  typeOf,
} from './template/value.ts';
export type {
  ArgRule,
  Call,
  Command,
  CommandGroup,
  Dialect,
  EngineTables,
  Failure,
  Flag,
  FlagKind,
  Flags,
  Parsed,
} from './types.ts';
export { formatGoDuration, parseGoDuration } from './units/go-duration.ts';
export { humanDuration } from './units/human-duration.ts';
export {
  bytesSize,
  fromHumanSize,
  humanSize,
  humanSizeSpaced,
  humanSizeWithPrecision,
  ramInBytes,
  significant,
} from './units/sizes.ts';
