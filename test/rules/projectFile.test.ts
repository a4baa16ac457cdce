// The project file is read leniently where JSON with comments allows it and strictly where it must mean something.
import { describe, expect, it } from 'vitest';
import { acceptIn, NO_PROJECT, parseProjectFile } from '../../server/src/rules/projectFile';

const RULES = ['row-sum', 'stray-tab'];
const read = (text: string) => parseProjectFile(text, RULES);
const problems = (text: string): string[] => read(text).problems.map((p) => `${p.line + 1} ${p.key}: ${p.message.en}`);

describe('a project file', () => {
  it('may hold comments, trailing commas and a byte order mark', () => {
    const { project, problems } = read(`\ufeff{
      // 本局约定
      "severities": { "row-sum": "warning", "stray-tab": "off" }, /* 已核 */
      "accepted": ["row-sum@表1/合计/金额",],
      "catalogue": "科目2024.csv",
      "exclude": ["存档/**"],
    }`);
    expect(problems).toEqual([]);
    expect(project).toEqual({
      severities: { 'row-sum': 'warning', 'stray-tab': 'off' },
      accepted: ['row-sum@表1/合计/金额'],
      catalogue: '科目2024.csv',
      exclude: ['存档/**'],
    });
  });

  it('says which line and which key cannot be meant', () => {
    expect(problems('{\n "severity": {}\n}')).toEqual([
      '2 severity: There is no “severity”; there are: severities, accepted, catalogue, exclude.',
    ]);
    expect(problems('{\n "severities": {\n  "row-sun": "off",\n  "row-sum": "fatal" } }')).toEqual([
      '3 severities.row-sun: There is no rule named “row-sun”.',
      '4 severities.row-sum: The severity should be one of error, warning, info, hint, off.',
    ]);
    expect(problems('{ "severities": [],\n "accepted": "x",\n "exclude": [1],\n "catalogue": 3 }')).toEqual([
      '1 severities: This should be an object of rule names and severities.',
      '2 accepted: This should be an array of strings.',
      '3 exclude: This should be an array of strings.',
      '4 catalogue: This should be the path of a subject catalogue in CSV.',
    ]);
  });

  it.each([
    ['{\n "accepted": [', 2],
    ['{\n "accepted" []\n}', 2],
    ['', 1],
    ['[]', 1],
    ['{} {}', 1],
  ])('that is no JSON object is no project: %j', (text, line) => {
    const { project, problems } = read(text);
    expect(project).toEqual(NO_PROJECT);
    expect(problems.map((p) => p.line + 1)).toEqual([line]);
  });

  it('keeps the rest where one thing is wrong', () => {
    expect(read('{ "severities": { "row-sum": "off", "nope": "off" } }').project.severities).toEqual({ 'row-sum': 'off' });
  });
});

describe('accepting a finding', () => {
  it('adds its key, once, and leaves comments and order alone', () => {
    const file = '{\n  // 约定\n  "exclude": [],\n  "accepted": [\n    "a@1" // 已核\n  ]\n}\n';
    const accepted = acceptIn(file, 'b@2');
    expect(parseProjectFile(accepted, RULES).project.accepted).toEqual(['a@1', 'b@2']);
    expect(accepted).toContain('// 约定');
    expect(accepted).toContain('// 已核');
    expect(acceptIn(accepted, 'b@2')).toBe(accepted);
  });

  it('begins a file, or the list in one', () => {
    expect(parseProjectFile(acceptIn(null, 'a@1'), RULES).project.accepted).toEqual(['a@1']);
    expect(parseProjectFile(acceptIn('{ "exclude": ["x"] }', 'a@1'), RULES).project).toMatchObject({
      accepted: ['a@1'],
      exclude: ['x'],
    });
  });
});
