/** The door to Quadlet: files that describe containers, and the systemd services made of them. */

export { type Generated, generate, linksOf, writeServices } from './generate.ts';
export { kindOf, serviceName } from './names.ts';
export { installFolder, quadletFiles, sourceFolders } from './sources.ts';
export { UnitText } from './unit-file.ts';
