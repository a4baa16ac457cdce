// What hovering a subject shows: its place in the catalogue, the years it is in force, and every figure the
// draft gives for it.
import { type Catalogue, inForce, parentOf, type Subject } from '../catalog/catalogue';
import { subjectOf } from '../ledger/tables/cellKey';
import { type Language, say } from '../text/say';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { addressOf } from './location';
import { escaped } from './markdown';
import type { SubjectPlace } from './subjectAt';

const MOST_FIGURES = 16;

export function aboutSubject(document: OpenDocument, { code, classification }: SubjectPlace): string[] {
  const { analysis, language } = document;
  const { catalogue, profile } = analysis.draft;
  const entries = catalogue.byCode(classification, code);
  const entry = entries.find((subject) => inForce(subject, profile.year)) ?? entries[0];
  const parts = entry
    ? [`**${code}** ${pathOf(catalogue, entry, profile.year)}`, yearsOf(entry, profile.year, language)]
    : [say(`**${code}** 不在科目目录中。`, `**${code}** is not in the subject catalogue.`)[language]];
  for (const other of entries) {
    if (other !== entry) parts.push(`${escaped(other.name)}：${yearsOf(other, null, language)}`);
  }
  return [[parts.join('\n\n'), ...figuresUnder(document, code)].join('\n\n')];
}

/** `卫生健康支出 › 医疗保障管理事务 › 行政运行` */
function pathOf(catalogue: Catalogue, subject: Subject, year: number | null): string {
  const names = [subject.name];
  for (let code = parentOf(subject.code); code !== null; code = parentOf(code)) {
    const above = catalogue.byCode(subject.classification, code);
    names.unshift((above.find((one) => inForce(one, year)) ?? above[0])?.name ?? code);
  }
  return names.map(escaped).join(' › ');
}

function yearsOf({ since, until }: Subject, year: number | null, language: Language): string {
  if (since === null && until === null) return say('现行科目。', 'In force.')[language];
  const from = since === null ? '' : String(since);
  const to = until === null ? '' : String(until);
  const text =
    until === null
      ? say(`${from}年起使用。`, `In force since ${from}.`)
      : since === null
        ? say(`用到${to}年为止。`, `In force until ${to}.`)
        : say(`${from}—${to}年使用。`, `In force ${from}–${to}.`);
  const now = year !== null && !inForce({ since, until } as Subject, year);
  const notNow = say(`${year}年不再使用。`, `Not in force in ${year}.`);
  return now ? `${text[language]}${language === 'zh' ? '' : ' '}${notNow[language]}` : text[language];
}

function figuresUnder(document: OpenDocument, code: string): string[] {
  const { analysis, language } = document;
  const { ledger } = analysis.draft;
  const facts = figuresOf(ledger)
    .ofSubject(subjectOf(code))
    .flatMap((i) => {
      const fact = ledger.facts[i];
      return fact && fact.text !== '' ? [fact] : [];
    });
  if (facts.length === 0) return [];
  const head = say(`文稿中的数字（${facts.length}个）：`, `Figures in the draft (${facts.length}):`)[language];
  const list = facts.slice(0, MOST_FIGURES).map(({ text, unit, label, span }) => {
    const shown = `${text}${unit === 'count' || text.endsWith(unit) ? '' : unit}`;
    return `- [${escaped(shown)}](${addressOf(document, span.start)}) ${escaped(label[language])}`;
  });
  const more = facts.length - list.length;
  if (more > 0) list.push(say(`- 另有${more}个`, `- and ${more} more`)[language]);
  return [head, list.join('\n')];
}
