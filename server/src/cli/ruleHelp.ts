// `gouji rules [ID]`: the rules by family, or one rule's page.
import { byFamily, renderRuleText, SEVERITY_NAMES } from '../rules/docs';
import { EVERY_RULE } from '../rules/everyRule';
import { say } from '../text/say';
import type { ExitCode } from './check';
import type { Terminal } from './terminal';

/** `id` may be a rule's name or its code; without one, all are listed. */
export async function ruleHelp(id: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const { speak, colours: c, language } = terminal;
  if (id === undefined) {
    const width = Math.max(...EVERY_RULE.map((rule) => rule.id.length));
    const families = byFamily(EVERY_RULE).map((family) =>
      [
        c.bold(speak(family.name)),
        ...family.rules.map(
          (rule) => `  ${rule.code}  ${rule.id.padEnd(width)}  ${speak(SEVERITY_NAMES[rule.severity])}  ${speak(rule.title)}`,
        ),
      ].join('\n'),
    );
    await terminal.write(`${families.join('\n\n')}\n`);
    return 0;
  }
  const rule = EVERY_RULE.find((known) => known.id === id || known.code.toLowerCase() === id.toLowerCase());
  if (!rule) {
    terminal.complain(
      say(`没有名称或编号为“${id}”的规则；gouji rules 列出所有规则。`, `There is no rule “${id}”; gouji rules lists them all.`),
    );
    return 2;
  }
  await terminal.write(`${renderRuleText(rule, language)}\n`);
  return 0;
}
