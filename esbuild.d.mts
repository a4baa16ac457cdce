// What the tests import from the build script.
export function registrySource(): string;
export function catalogueSource(): Promise<string>;
