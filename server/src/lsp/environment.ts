// What differs between the server under Node and the one in a web worker. Everything else is shared.

export interface Environment {
  /**
   * The text of a file (the project file, an official catalogue); null: there is none. Undefined where files of this
   * kind are out of reach, and the client has to be asked.
   */
  readText(uri: string): Promise<string | null | undefined>;
}
