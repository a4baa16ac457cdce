// What yargs says about options and arguments, in Chinese; its English is its own.

interface Plural {
  readonly one: string;
  readonly other: string;
}

const both = (text: string): Plural => ({ one: text, other: text });

export const CHINESE_USAGE: Readonly<Record<string, string | Plural>> = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Examples:': '示例：',
  'Positionals:': '参数：',
  command: '命令',
  boolean: '开关',
  count: '次数',
  string: '文字',
  number: '数字',
  array: '多个',
  required: '必需',
  'default:': '默认',
  'choices:': '可选',
  'Not enough non-option arguments: got %s, need at least %s': both('参数不够：给了 %s 个，至少要 %s 个。'),
  'Too many non-option arguments: got %s, maximum of %s': both('参数太多：给了 %s 个，最多 %s 个。'),
  'Missing argument value: %s': both('这个选项没有给值：%s'),
  'Missing required argument: %s': both('缺少必需的选项：%s'),
  'Unknown argument: %s': both('没有这个选项或参数：%s'),
  'Unknown command: %s': both('没有这个命令：%s'),
  'Invalid values:': '选项的值不对：',
  'Argument: %s, Given: %s, Choices: %s': '%s 给的是 %s，可以是 %s',
  'Not enough arguments following: %s': '这个选项后面要有值：%s',
  'Show help': '显示帮助',
  'Show version number': '显示版本',
  'Did you mean %s?': '是不是 %s？',
};
