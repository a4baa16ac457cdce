// What differs between the server under Node and the one in a web worker. Everything else is shared.

export interface Environment {
  /** The text of a file (the project file, an official catalogue), or null where it cannot be read from here. */
  readText(uri: string): Promise<string | null>;
}
