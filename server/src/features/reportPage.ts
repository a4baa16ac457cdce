// The report as one page to print and hand to a reviewer: no scripts, nothing fetched, readable in black and
// white. Everything that comes from a draft is escaped.
import { SEVERITY_NAMES } from '../rules/docs';
import { SEVERITIES } from '../rules/finding';
import { lineText, splitLines } from '../text/lines';
import { type Language, say, type Text } from '../text/say';
import type { FileReport, FindingReport } from './fileReport';

export interface CheckedFile {
  readonly report: FileReport;
  readonly text: string;
  readonly shown: readonly FindingReport[];
}

/** How much of a line is quoted on either side of the words a finding is about, in UTF-16 units. */
const AROUND = 40;

const KINDS: Readonly<Record<FileReport['draft']['kind'], Text>> = {
  budget: say('预算公开', 'budget'),
  'final-accounts': say('决算公开', 'final accounts'),
  unknown: say('未识别', 'unknown'),
};
const LEVELS: Readonly<Record<FileReport['draft']['level'], Text>> = {
  department: say('部门', 'department'),
  unit: say('单位', 'unit'),
  unknown: say('未识别', 'unknown'),
};

const STYLE = `
:root{color-scheme:light;font-family:"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;line-height:1.6;color:#1b1b1b;background:#fff}
body{max-width:60rem;margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:2px solid #444;padding-bottom:.2rem;overflow-wrap:anywhere}h3{font-size:1.05rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.92rem}
th,td{border:1px solid #8a8a8a;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#efefef}td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
mark{background:#ffe08a;border-bottom:2px solid #a15c00;color:inherit}
.error{color:#a40000}.warning{color:#7a4a00}.info{color:#0b4f8a}.hint{color:#3d5a5a}.severity{font-weight:600;white-space:nowrap}td:has(>.severity){white-space:nowrap}
.quote{font-family:inherit;white-space:pre-wrap;color:#333}ul{margin:.2rem 0;padding-left:1.2rem}.tick{width:4rem}
@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-before:auto}tr{break-inside:avoid}thead{display:table-header-group}mark{background:none}}
`;

/** `problems` are inputs that could not be read and rules that failed, already in words. */
export function htmlReport(
  files: readonly CheckedFile[],
  problems: readonly string[],
  version: string,
  language: Language,
): string {
  const speak: Speak = (text) => text[language];
  const title = speak(say('公开文稿核对报告', 'Disclosure check report'));
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${overview(files, speak)}
${problems.length === 0 ? '' : `<h2>${speak(say('未能核对', 'Not checked'))}</h2>\n<ul>${problems.map((p) => `<li>${escaped(p)}</li>`).join('')}</ul>`}
${files.map((file) => section(file, speak)).join('\n')}
</main>
<footer><p>${speak(say(`由 Gouji 勾稽 ${escaped(version)} 生成`, `Made by Gouji ${escaped(version)}`))}</p></footer>
</body>
</html>
`;
}

type Speak = (text: Text) => string;

function overview(files: readonly CheckedFile[], speak: Speak): string {
  const head = [
    say('文稿', 'Draft'),
    ...SEVERITIES.map((severity) => SEVERITY_NAMES[severity]),
    say('数字', 'Figures'),
    say('已核对相符', 'Verified'),
    say('勾稽不符', 'Relations failing'),
  ];
  const rows = files.map(({ report, shown }) => {
    const numbers = [
      ...SEVERITIES.map((severity) => String(shown.filter((f) => f.severity === severity).length)),
      String(report.figures.total),
      share(report),
      String(report.equations.failed),
    ];
    return `<tr><td>${escaped(report.path)}</td>${numbers.map((n) => `<td class="number">${n}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${head.map((h) => `<th scope="col">${speak(h)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function share({ figures }: FileReport): string {
  return figures.total === 0 ? '—' : `${(Math.floor((figures.verified * 1000) / figures.total) / 10).toFixed(1)}%`;
}

function section({ report, text, shown }: CheckedFile, speak: Speak): string {
  const { draft, equations, figures } = report;
  const facts: readonly (readonly [Text, string])[] = [
    [say('编制部门（单位）', 'Entity'), draft.entity ?? '—'],
    [say('年度', 'Year'), draft.year === null ? '—' : String(draft.year)],
    [say('种类', 'Kind'), `${speak(KINDS[draft.kind])} / ${speak(LEVELS[draft.level])}`],
    [
      say('数字', 'Figures'),
      speak(
        say(
          `共 ${figures.total} 个：相符 ${figures.verified}，不符 ${figures.contradicted}，未核对 ${figures.unchecked}`,
          `${figures.total}: ${figures.verified} verified, ${figures.contradicted} contradicted, ${figures.unchecked} unchecked`,
        ),
      ),
    ],
    [
      say('勾稽关系', 'Relations'),
      speak(
        say(
          `相符 ${equations.exact} 项，尾差 ${equations.rounding} 项，不符 ${equations.failed} 项`,
          `${equations.exact} hold, ${equations.rounding} within rounding, ${equations.failed} failing`,
        ),
      ),
    ],
  ];
  return `<section>
<h2>${escaped(report.path)}</h2>
<table><tbody>${facts.map(([name, value]) => `<tr><th scope="row">${speak(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</tbody></table>
<h3>${speak(say('发现的问题', 'Findings'))}</h3>
${shown.length === 0 ? `<p>${speak(say('没有发现问题。', 'Nothing was found.'))}</p>` : findingTable(text, shown, speak)}
${report.tables.length === 0 ? '' : `<h3>${speak(say('核对的表格', 'Tables'))}</h3>\n${tableTable(report, speak)}`}
</section>`;
}

function findingTable(text: string, shown: readonly FindingReport[], speak: Speak): string {
  const lines = splitLines(text);
  const head = [say('行', 'Line'), say('程度', 'Severity'), say('问题', 'Finding'), say('已改', 'Done')];
  const rows = shown.map((finding) => {
    const { start, end } = finding.range;
    const line = lineText(lines, start.line);
    const to = end.line === start.line ? end.character : line.length;
    const from = Math.max(0, start.character - AROUND);
    const marked = line.slice(start.character, Math.min(to, start.character + 4 * AROUND));
    const quote = `${from > 0 ? '…' : ''}${escaped(line.slice(from, start.character))}<mark>${escaped(marked)}</mark>${escaped(line.slice(to, to + AROUND))}${to + AROUND < line.length ? '…' : ''}`;
    const fix = finding.fixes.find((f) => f.preferred) ?? finding.fixes[0];
    const further = [
      ...finding.related.map(
        (r) => `${speak(say(`第 ${r.range.start.line + 1} 行`, `line ${r.range.start.line + 1}`))}: ${escaped(r.message)}`,
      ),
      ...(fix ? [`${speak(say('可改', 'Fix'))}: ${escaped(fix.title)}`] : []),
    ];
    return `<tr><td class="number">${start.line + 1}</td><td><span class="severity ${finding.severity}">${speak(SEVERITY_NAMES[finding.severity])}</span><br>${finding.code}</td><td>${escaped(finding.message)}<div class="quote">${quote}</div>${further.length > 0 ? `<ul>${further.map((f) => `<li>${f}</li>`).join('')}</ul>` : ''}</td><td class="tick">□</td></tr>`;
  });
  return `<table><thead><tr>${head.map((h) => `<th scope="col">${speak(h)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function tableTable(report: FileReport, speak: Speak): string {
  const head = [say('行', 'Line'), say('表格', 'Table'), say('行数', 'Rows'), say('列数', 'Columns'), say('单位', 'Unit')];
  const rows = report.tables.map(
    (table) =>
      `<tr><td class="number">${table.range.start.line + 1}</td><td>${escaped(table.title) || '—'}</td><td class="number">${table.rows}</td><td class="number">${table.columns}</td><td>${table.unit ?? '—'}</td></tr>`,
  );
  return `<table><thead><tr>${head.map((h) => `<th scope="col">${speak(h)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Also drops what HTML may not hold: control characters and lone surrogates become U+FFFD. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in HTML
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
  );
}
