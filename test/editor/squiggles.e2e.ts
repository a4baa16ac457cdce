// A faulty draft is opened: what is wrong is underlined, listed and explained.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { focusEditor, goTo, hover, openFile, underlined } from './driver/editor';
import { problem, showProblems } from './driver/problems';
import { FAULTY, sample } from './driver/samples';

const DRAFT = sample(FAULTY);
const WRONG = '2,319.67';
const RIGHT = '2,391.67';

describeAtDesk('a faulty draft', { files: { [FAULTY]: DRAFT } }, (window) => {
  it('is taken for a disclosure by its name', async () => {
    const { page } = window();
    await openFile(page, FAULTY);
    await page.locator('#status\\.editor\\.mode', { hasText: 'Budget disclosure' }).waitFor();
  });

  it('is underlined where a figure is wrong, and only there', async () => {
    const { page } = window();
    await goTo(page, DRAFT, WRONG);
    await expect.poll(() => underlined(page)).toEqual([WRONG]);
  });

  it('is underlined where the template shows through', async () => {
    const { page } = window();
    await goTo(page, DRAFT, '0（类）0（款）0（项）');
    await expect.poll(() => underlined(page)).toContain('0（类）0（款）0（项）');
  });

  it('has its problems listed, with both figures named', async () => {
    const { page } = window();
    await showProblems(page);
    await problem(page, `应为 ${RIGHT}万元`).first().waitFor();
    expect(await problem(page, `应为 ${RIGHT}万元`).first().innerText()).toContain(WRONG);
  });

  it('is explained on hover: the rule, and where the figure stands elsewhere', async () => {
    const { page } = window();
    await problem(page, `应为 ${RIGHT}万元`).first().dblclick();
    await focusEditor(page);
    const shown = await hover(page, RIGHT);
    await expect.poll(() => shown.innerText()).toContain('figure-differs');
  });
});
