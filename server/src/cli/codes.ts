// `gouji codes`: searches the subject catalogue by code, name or pinyin initials.
import type { Catalogue, Classification, Subject } from '../catalog/catalogue';
import { parentOf } from '../catalog/catalogue';
import { searchSubjects } from '../catalog/search';
import { say, type Text } from '../text/say';
import type { ExitCode } from './check';
import { createProjectFinder } from './project';
import type { Terminal } from './terminal';
import { widthOf } from './width';

const CLASSIFICATIONS: Readonly<Record<Classification, Text>> = {
  functional: say('支出功能分类', 'functional'),
  department: say('部门预算支出经济分类', 'department economic'),
  government: say('政府预算支出经济分类', 'government economic'),
};

/** Exit 1, as grep, when nothing is found. */
export async function codes(
  query: string,
  { year, config }: { readonly year: number | null; readonly config: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const { catalogue } = createProjectFinder(config)('.').settings;
  const subjects = searchSubjects(catalogue, query, year, { retired: year === null }).map((hit) => hit.subject);
  if (subjects.length === 0) {
    terminal.complain(say(`没有找到与“${query}”相符的科目。`, `No subject answers “${query}”.`));
    return 1;
  }
  const codeWidth = Math.max(...subjects.map((subject) => subject.code.length));
  const nameWidth = Math.max(...subjects.map((subject) => widthOf(subject.name)));
  const { speak, colours: c } = terminal;
  const lines = subjects.map((subject) => {
    const name = subject.name + ' '.repeat(nameWidth - widthOf(subject.name));
    const note = [speak(CLASSIFICATIONS[subject.classification]), ...years(subject, terminal), ...path(catalogue, subject)];
    return `${c.bold(subject.code.padEnd(codeWidth))}  ${name}  ${c.dim(note.join(' · '))}`;
  });
  await terminal.write(`${lines.join('\n')}\n`);
  return 0;
}

function years({ since, until }: Subject, { speak }: Terminal): string[] {
  if (since === null && until === null) return [];
  if (until === null) return [speak(say(`${since} 年起`, `since ${since}`))];
  return [speak(since === null ? say(`至 ${until} 年止`, `until ${until}`) : say(`${since}—${until} 年`, `${since}–${until}`))];
}

/** The names above, from the 类 down. */
function path(catalogue: Catalogue, subject: Subject): string[] {
  const names: string[] = [];
  for (let code = parentOf(subject.code); code !== null; code = parentOf(code)) {
    const name = catalogue.byCode(subject.classification, code)[0]?.name;
    if (name) names.unshift(name);
  }
  return names.length > 0 ? [names.join(' › ')] : [];
}
