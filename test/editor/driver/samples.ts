// The drafts of `samples/` that the tests open.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FAULTY = '云州市林业和草原局2024年部门预算公开（有错）.txt';
/** The same draft without its faults. */
export const CLEAN = '云州市林业和草原局2024年部门预算公开.txt';

export const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8');
