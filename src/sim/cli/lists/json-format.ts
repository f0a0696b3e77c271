/**
 * Whether a format of Podman asks for the documents themselves: `json`, `{{json}}`. `{{json .}}` does not: it is a
 * template, with a line for each row (common/pkg/report, IsJSON).
 */
export const isJsonFormat = (format: string | undefined): boolean =>
  /^\s*(json|\{\{\s*json\.?\s*\}\})\s*$/.test(format ?? '');
