// The writer's settings as the client sends them: unknown JSON until read here. Whatever makes no sense is
// passed over, so that a slip in settings.json never costs anyone their diagnostics.
import { DEFAULT_OPTIONS, type FeatureOptions } from '../features/options';
import { SEVERITIES, type Severity } from '../rules/finding';
import type { Language } from '../text/say';

export const SECTION = 'gouji';

export interface UserSettings extends FeatureOptions {
  readonly language: 'auto' | Language;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Path or URI of an official catalogue as CSV; empty: the bundled one. */
  readonly catalogue: string;
}

export const DEFAULTS: UserSettings = { language: 'auto', rules: {}, catalogue: '', ...DEFAULT_OPTIONS };

export function readSettings(raw: unknown): UserSettings {
  const { language, rules, catalogue, inlayHints, codeLens } = recordOf(raw);
  return {
    language: language === 'zh' || language === 'en' ? language : 'auto',
    rules: Object.fromEntries(Object.entries(recordOf(rules)).flatMap(([id, value]) => (isLevel(value) ? [[id, value]] : []))),
    catalogue: typeof catalogue === 'string' ? catalogue.trim() : '',
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : DEFAULT_OPTIONS.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : DEFAULT_OPTIONS.codeLens,
  };
}

export function sameSettings(a: UserSettings, b: UserSettings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Chinese unless the client asks for English: those who write these reports read Chinese, whatever their editor speaks. */
export function languageFor(setting: UserSettings['language'], locale: string | undefined): Language {
  if (setting !== 'auto') return setting;
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** A property of an object of unknown shape. */
export function recordOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}
