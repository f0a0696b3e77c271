export const HEADERS: Readonly<Record<string, string>> = {
  ID: 'ID',
  Name: 'NAME',
  Names: 'NAMES',
  Image: 'IMAGE',
  Service: 'SERVICE',
  Project: 'PROJECT',
  Command: 'COMMAND',
  State: 'STATE',
  Status: 'STATUS',
  Health: 'HEALTH',
  ExitCode: 'EXIT CODE',
  Ports: 'PORTS',
  RunningFor: 'CREATED',
  CreatedAt: 'CREATED AT',
  Labels: 'LABELS',
};

export const TABLE =
  'table {{.Name}}\t{{.Image}}\t{{.Command}}\t{{.Service}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}';
