// What a single cell's text could be, before its column is known.
import { isBlankMark, readAmount } from '../money/amount';

/** An amount, a percentage, or a mark for nothing (`-`, `--`); not the empty cell. */
export function isFigure(text: string): boolean {
  if (text === '') return false;
  // Most cells that are none begin with a Chinese character.
  if (isChinese(text.charCodeAt(0))) return text === '无';
  if (isBlankMark(text)) return true;
  return readAmount(text.endsWith('%') ? text.slice(0, -1) : text) !== null;
}

/** Whether there is a Chinese character in it. */
export function hasChinese(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isChinese(text.charCodeAt(i))) return true;
  return false;
}

const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** `201一般公共服务支出`, `2101501`, `[201]一般公共服务支出`: digits of a subject code, alone or glued to the name. */
export function looksLikeCode(text: string): boolean {
  return /^(?:[1-9]\d\d(?:\d\d){0,2}(?:(?!年)[\u4e00-\u9fff]|-[\u4e00-\u9fff]|$)|[[【(][1-9]\d\d(?:\d\d){0,2}[\]】)][\u4e00-\u9fff])/.test(
    text,
  );
}
