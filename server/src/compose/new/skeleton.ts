// The bones of a new draft: cover, parts with their sections, tables and definitions. One shape for all styles;
// contents and numbers follow from it, so they cannot disagree with the headings.
import { chinese } from '../numerals';
import { type Sheet, sheetParagraphs } from './sheet';

export interface SubSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface SkeletonSection {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  /** Divided into （一）（二）. */
  readonly parts?: readonly SubSection[];
}

export interface Part {
  readonly title: string;
  readonly sections?: readonly SkeletonSection[];
  readonly sheets?: readonly Sheet[];
  readonly terms?: readonly string[];
}

export interface Skeleton {
  readonly cover: readonly string[];
  readonly parts: readonly Part[];
  readonly signed: readonly string[];
}

/** The words of blanks a style uses; `base` is what figures are compared with. */
export function blanksFor(base: string): {
  readonly amount: string;
  readonly share: string;
  readonly change: string;
  readonly reason: string;
  readonly use: string;
  readonly path: string;
} {
  return {
    amount: '【金额】万元',
    share: '占【比例】%',
    change: `${base}【增加或减少】【金额】万元，【增长或下降】【比例】%`,
    reason: '，主要原因是【主要原因】',
    use: '【用途】',
    path: '【类级科目】（类）【款级科目】（款）【项级科目】（项）',
  };
}

/** 第一部分 …, with 一、二、 below. */
export function partedText({ cover, parts, signed }: Skeleton): string {
  const contents: string[] = [];
  const body: string[] = [];
  parts.forEach((part, i) => {
    const title = `第${chinese(i + 1)}部分 ${part.title}`;
    const entries = [
      ...(part.sections ?? []).map((section) => section.title),
      ...(part.sheets ?? []).map((sheet) => sheet.title),
    ].map((entry, n) => `${chinese(n + 1)}、${entry}`);
    contents.push(title, ...(entries.length > 0 ? [entries.join('\n')] : []));
    body.push(title, ...partBody(part));
  });
  return `${[...cover, '目录', ...contents, ...body, ...signed].join('\n\n')}\n`;
}

function partBody(part: Part): string[] {
  return [
    ...(part.sections ?? []).flatMap((section, i) => [`${chinese(i + 1)}、${section.title}`, ...sectionBody(section)]),
    ...(part.sheets ?? []).flatMap(sheetParagraphs),
    ...(part.terms ?? []).map((term, i) => `${chinese(i + 1)}、${term}`),
  ];
}

function sectionBody({ paragraphs, parts }: SkeletonSection): string[] {
  return [...(paragraphs ?? []), ...(parts ?? []).flatMap((one, i) => [`（${chinese(i + 1)}）${one.title}`, ...one.paragraphs])];
}

/** 一、二、 throughout, tables listed under the section that holds them; no parts. */
export function flatText({ cover, parts, signed }: Skeleton): string {
  const contents = parts.flatMap(({ title, sheets }, i) => [
    `${chinese(i + 1)}、${title}`,
    ...(sheets ?? []).map((sheet, n) => `${n + 1}．${sheet.title}`),
  ]);
  const body = parts.flatMap((part, i) => [`${chinese(i + 1)}、${part.title}`, ...flatBody(part)]);
  return `${[...cover, '目录', contents.join('\n'), ...body, ...signed].join('\n\n')}\n`;
}

function flatBody(part: Part): string[] {
  return [
    ...(part.sections ?? []).flatMap((section, i) =>
      section.title === '' ? sectionBody(section) : [`（${chinese(i + 1)}）${section.title}`, ...sectionBody(section)],
    ),
    ...(part.sheets ?? []).flatMap(sheetParagraphs),
    ...(part.terms ?? []).map((term, i) => `（${chinese(i + 1)}）${term}`),
  ];
}
