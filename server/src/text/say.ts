// What the program says to people, in both of its languages at once, so that neither can be forgotten.

export type Language = 'zh' | 'en';

/** One message in Chinese and in English. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function say(zh: string, en: string): Text {
  return { zh, en };
}
