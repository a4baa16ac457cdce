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

/** Words are put together when someone reads them: most never are. A class, for there are thousands and getters of its own would cost each more than its words. */
class Unspoken implements Text {
  private text: Text | null = null;
  constructor(private readonly make: () => Text) {}
  get zh(): string {
    return (this.text ??= this.make()).zh;
  }
  get en(): string {
    return (this.text ??= this.make()).en;
  }
}

/** A message that is made when it is read. */
export const sayLater = (make: () => Text): Text => new Unspoken(make);
