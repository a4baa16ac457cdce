// Which draft is offered first to be compared with.
import { expect, it } from 'vitest';
import { inOrderFor } from '../../client/src/otherDrafts';

const named = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));
const NAMES = named(
  '附件.txt',
  '某局2022年部门决算公开.txt',
  '某局2023年度部门决算公开.txt',
  '某局2023年部门预算公开.txt',
  '某局2024年部门预算公开.txt',
);
const order = (own: string): string[] => inOrderFor(own, NAMES).map(({ name }) => name);

it('is last year’s of the same kind, then the budget that final accounts are of', () => {
  expect(order('某局2024年度部门决算公开.txt').slice(0, 2)).toEqual([
    '某局2023年度部门决算公开.txt',
    '某局2024年部门预算公开.txt',
  ]);
  expect(order('某局2024年部门预算公开.txt')[0]).toBe('某局2023年部门预算公开.txt');
});

it('is told by the first lines where the draft has no name', () => {
  expect(order('某局\n\n2024年部门预算公开\n')[0]).toBe('某局2023年部门预算公开.txt');
  expect(order('没有年度')).toHaveLength(NAMES.length);
});
