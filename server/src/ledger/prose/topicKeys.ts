// The quantities a topic can mean where it stands, most plausible first.
import { assetsKey, atTime, expenditureKey, type Fund, incomeKey, itemKey, procurementKey, type Source } from '../keys';
import type { SectionContext } from './section';
import { codeOfName, codeOfPath, projectOfName, type Subjects } from './subjects';
import type { Topic } from './topic';

export interface Meaning {
  /** At time `now`; empty when it means nothing the ledger knows. */
  readonly keys: readonly string[];
  readonly side: 'in' | 'out' | null;
  /** Functional code, for what stands below it. */
  readonly code: string | null;
}

export const NOTHING: Meaning = { keys: [], side: null, code: null };

export interface Place {
  readonly section: SectionContext;
  readonly subjects: Subjects;
  /** What the words around say of the side: 收入预算包括…. */
  readonly side: 'in' | 'out' | null;
  /** The fund the words around named (一般公共预算支出包括：…). */
  readonly fund: Fund | null;
  /** The code its list's head stands for. */
  readonly under: string | null;
}

export function meaningOf(topic: Topic, place: Place): Meaning {
  const { section } = place;
  switch (topic.kind) {
    case 'balance':
      // 政府性基金收支预算: both sides of one fund.
      if (topic.fund !== null && topic.fund !== 'fiscal' && topic.fund !== 'all')
        return both([
          expenditureKey('current', 'all', topic.fund),
          incomeKey('total', topic.fund, 'fiscal'),
          incomeKey('total', topic.fund),
        ]);
      return fiscalScope(topic.fund, place)
        ? both([expenditureKey('total', 'all', 'fiscal'), incomeKey('total', 'total', 'fiscal')])
        : both([incomeKey('total', 'total'), expenditureKey('total', 'all', 'all')]);
    case 'income':
      return { keys: incomeKeys(topic.source, topic.fund, place), side: 'in', code: null };
    case 'outlay':
      return { keys: outlayKeys(topic, place), side: 'out', code: null };
    case 'fund': {
      const side = place.side ?? section.side;
      const income = incomeKeys(topic.fund === 'fiscal' ? 'fiscal' : sourceOfFund(topic.fund), null, place);
      const out = [expenditureKey('current', 'all', topic.fund), expenditureKey('total', 'all', topic.fund)];
      if (side === 'in') return { keys: income, side: 'in', code: null };
      if (side === 'out' || section.scope === topic.fund) return { keys: out, side: 'out', code: null };
      return { keys: [...income, ...out], side: null, code: null };
    }
    case 'item':
      return { keys: [itemKey(topic.item)], side: 'out', code: null };
    case 'procurement':
      return { keys: [procurementKey(topic.part)], side: null, code: null };
    case 'assets':
      return { keys: section.about === 'assets' ? [assetsKey(topic.part)] : [], side: null, code: null };
    case 'scale':
      return section.project === null ? NOTHING : { keys: projectKeys(section.project, place), side: 'out', code: null };
    case 'path':
      return subjectMeaning(codeOfPath(topic.parts, place.subjects), place);
    case 'name': {
      const project = projectOfName(topic.name, place.subjects);
      if (project !== null) return { keys: projectFunds(project), side: 'out', code: null };
      return subjectMeaning(codeOfName(topic.name, place.subjects, place.under), place);
    }
  }
}

const both = (keys: readonly string[]): Meaning => ({ keys, side: null, code: null });

const fiscalScope = (fund: Fund | null, { section }: Place): boolean =>
  fund === 'fiscal' || (fund === null && section.scope === 'fiscal');

function sourceOfFund(fund: Fund): Source {
  return fund === 'all' ? 'total' : fund;
}

function incomeKeys(source: Source, fund: Fund | null, place: Place): string[] {
  const fiscal = fiscalScope(fund, place) || place.section.scope === 'fiscal';
  const own = fund ?? place.section.scope;
  if ((source === 'total' || source === 'current') && (own === 'general' || own === 'fund' || own === 'capital'))
    return [incomeKey('total', own, 'fiscal'), incomeKey('total', own)];
  if (source === 'total' || source === 'current') {
    const other: Source = source === 'total' ? 'current' : 'total';
    return fiscal
      ? [incomeKey('total', source, 'fiscal'), incomeKey('total', other, 'fiscal')]
      : [incomeKey('total', source), incomeKey('total', other)];
  }
  const here = incomeKey('total', source, fiscal ? 'fiscal' : 'all');
  const there = incomeKey('total', source, fiscal ? 'all' : 'fiscal');
  if (source === 'fiscal')
    return fiscal
      ? [incomeKey('total', 'current', 'fiscal'), incomeKey('total', 'fiscal'), here]
      : [here, incomeKey('total', 'current', 'fiscal')];
  // In a section about one fund what was brought forward is that fund's.
  const { scope } = place.section;
  if ((source === 'carry' || source === 'carryFiscal') && (scope === 'general' || scope === 'fund' || scope === 'capital')) {
    const carried = ({ general: 'carryGeneral', fund: 'carryFund', capital: 'carryCapital' } as const)[scope];
    return [incomeKey('total', carried), incomeKey('total', carried, 'fiscal')];
  }
  if (source === 'carry' && fiscal)
    return [
      incomeKey('total', 'carry', 'fiscal'),
      incomeKey('total', 'carryFiscal', 'fiscal'),
      incomeKey('total', 'carryFiscal'),
    ];
  if (source === 'carryFiscal')
    return [
      incomeKey('total', 'carryFiscal'),
      incomeKey('total', 'carryFiscal', 'fiscal'),
      incomeKey('total', 'carry', 'fiscal'),
    ];
  return [here, there];
}

function outlayKeys(topic: Extract<Topic, { kind: 'outlay' }>, place: Place): string[] {
  const fund = topic.fund ?? place.fund ?? scopeFund(place.section.scope);
  const { measure, subject } = topic;
  if (subject === 'carryOut' || subject === 'distributed') return [expenditureKey(subject, 'all', fund === null ? 'all' : fund)];
  const funds = fundsFrom(fund);
  if (measure !== 'all') return funds.map((one) => expenditureKey('current', measure, one));
  const other = subject === 'total' ? 'current' : 'total';
  // 财政拨款支出 in a section about 一般公共预算 is that fund's.
  const { scope } = place.section;
  const narrow = topic.fund === 'fiscal' && (scope === 'general' || scope === 'fund' || scope === 'capital');
  const own = narrow ? scope : (funds[0] ?? 'all');
  return [expenditureKey(subject, 'all', own), expenditureKey(other, 'all', own)];
}

const scopeFund = (scope: Fund | null): Fund | null => scope;

/** The funds words can mean: what they or the section say; without either, all money before 财政拨款 before 一般公共预算. */
function fundsFrom(fund: Fund | null): readonly Fund[] {
  switch (fund) {
    case null:
      return ['all', 'fiscal', 'general'];
    case 'all':
      return ['all'];
    case 'fiscal':
      return ['fiscal', 'general'];
    default:
      return [fund];
  }
}

function subjectMeaning(code: string | null, place: Place): Meaning {
  if (code === null) return NOTHING;
  const fund = place.fund ?? place.section.scope;
  const open = fund === null || (place.fund === null && place.section.side === 'in');
  const funds: readonly Fund[] = open
    ? ['general', 'fiscal', 'all']
    : fund === 'all'
      ? ['all']
      : fund === 'fiscal'
        ? ['fiscal', 'general']
        : [fund];
  // A 类 in a list of 财政拨款 may be shown under its fund there (fiscal-balance) or in the fund's own table.
  return { keys: funds.map((one) => expenditureKey(`f:${code}`, 'all', one)), side: 'out', code };
}

function projectKeys(name: string, { subjects }: Place): string[] {
  return projectFunds(projectOfName(name, subjects) ?? `p:${name}`);
}

function projectFunds(project: string): string[] {
  return [expenditureKey(project, 'project', 'general'), expenditureKey(project, 'all', 'all')];
}

/** The keys at another time; quantities without a time (政府采购) have none but now. */
export function keysAt(keys: readonly string[], time: Parameters<typeof atTime>[1]): string[] {
  return time === 'now' ? [...keys] : keys.filter((key) => !key.startsWith('gov|')).map((key) => atTime(key, time));
}
