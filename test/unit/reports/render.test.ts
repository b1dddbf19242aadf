import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ahead, begun } from '../../../analytics/reports/render/ahead.ts';
import { render } from '../../../analytics/reports/render/render.ts';
import { doRenderTask, type RenderTask } from '../../../analytics/reports/render/render-task.ts';
import { readPdf } from '../../support/pdf.ts';

const picture = (width: number): RenderTask => ({
  kind: 'png',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">ä</text></svg>',
  width,
});
const document = (template: string): RenderTask => ({
  kind: 'pdf',
  template: `#set document(title: "T")\n#set text(font: "Fira Sans")\n${template}`,
  versions: [{}],
  createdAt: '2026-12-01T10:00:00Z',
});

describe('what other processes make', () => {
  it('is the same as what this process makes, whichever comes first', async () => {
    const tasks = [picture(9), document('#pagebreak()'), picture(90), picture(18), document('A')];
    const made = await Promise.all(tasks.map(render));
    expect(made).toEqual(tasks.map(doRenderTask));
    expect(made[1] && readPdf(made[1]).pages).toBe(2);
  });

  it('fails as it would here, without the texts of a document, and others go on', async () => {
    const broken = render(document('#json("data.json").at("geheim")'));
    const other = render(document('B'));
    await expect(broken).rejects.toThrow(/^Typst: (?!.*geheim)/s);
    expect((await other).length).toBeGreaterThan(0);
  });

  it('is nothing to complain about if nobody waits for it any more', async () => {
    const module = new URL('../../../analytics/reports/render/render.ts', import.meta.url);
    const long = JSON.stringify(document('#lorem(100000)'));
    const script = `import { render } from '${module}'; import { setTimeout } from 'node:timers/promises';
      await render(${JSON.stringify(picture(9))}); render(${long}).then(() => console.log('made'));
      await setTimeout(100); process.exit();`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });
});

describe('work that is begun ahead', () => {
  it('comes in the order of its items, with no more than some under way', async () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    let [underWay, most] = [0, 0];
    const work = ahead(items, async (item) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await setTimeout(item % 3);
      underWay -= 1;
      return item;
    });
    expect(await Array.fromAsync(work)).toEqual(items);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(32);
  });

  it('tells of a failure when its turn comes, and not before', async () => {
    const made: number[] = [];
    const work = ahead([1, 2, 3], async (item) => {
      if (item === 2) throw new RangeError('2');
      await setTimeout(5);
      return item;
    });
    const read = async () => {
      for await (const one of work) made.push(one);
    };
    await expect(read()).rejects.toThrow(RangeError);
    expect(made).toEqual([1]);
  });

  it('is begun before anybody asks for it', async () => {
    const done: string[] = [];
    async function* write() {
      done.push('first');
      yield 'a';
      done.push('second');
      yield 'b';
    }
    const work = begun(write());
    expect(done).toEqual(['first']);
    expect(await Array.fromAsync(work)).toEqual(['a', 'b']);
  });
});
