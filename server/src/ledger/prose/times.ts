// Which time a figure is of, by its words and the kind and year of the report.
import type { When } from '../../narrative/mention';
import type { Profile } from '../../syntax/profile';
import type { Time } from '../keys';

/** The times a figure may be of, the likeliest first; none when it is of another year. */
export function timesOf(profile: Profile, when: When): Time[] {
  const { kind, year } = profile;
  const final = kind === 'final-accounts';
  // Of years before the last the report states nothing twice.
  if (when.year !== null && year !== null && when.year < year - 1) return [];
  if (when.last || (when.year !== null && year !== null && when.year < year)) {
    if (final) return when.stage === null || when.stage === 'outturn' ? ['prior'] : [];
    return when.stage === 'outturn' ? ['priorOutturn'] : ['prior'];
  }
  if (when.year !== null && year !== null && when.year > year) return [];
  if (when.stage === 'revised') return ['revised'];
  if (final) return when.stage === 'initial' ? ['budget'] : when.stage === 'budget' ? ['budget', 'revised'] : ['now'];
  // A report that does not say what it is has its plan and its outturn, whichever it is about.
  if (kind === 'unknown' && when.stage === 'initial') return ['budget'];
  if (kind === 'unknown' && when.stage === 'budget') return ['budget', 'now'];
  return when.stage === 'outturn' && kind === 'budget' ? (when.year === null ? ['priorOutturn'] : []) : ['now'];
}

/** The times of what a figure is compared with. Nothing is compared with itself: the report's own year is a slip for the one before. */
export function baseTimesOf(profile: Profile, base: When): Time[] {
  const times = timesOf(profile, base);
  if (base.year === null || base.year !== profile.year || !times.includes('now')) return times;
  return timesOf(profile, { ...base, year: base.year - 1 });
}

/** Whether a change is against last year's figure, and not against this year's budget. */
export function isYearly(profile: Profile, base: When | null): boolean {
  if (base === null) return true;
  const [time] = baseTimesOf(profile, base);
  if (time === 'prior') return true;
  return time === 'priorOutturn' && profile.kind === 'final-accounts';
}
