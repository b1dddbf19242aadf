import { expect, test } from 'vitest';
import { listCharts } from '../../../../analytics/charts/list-charts.ts';
import { chartFiles } from '../../../../analytics/reports/documents/chart-files.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { filesOf, textOf } from '../../../support/documents/read-documents.ts';

test('every chart comes as a drawing and as a picture of twice its size that says what it shows', async () => {
  const source = await exampleSource('public');
  const charts = listCharts(source, { carried: true }, 'de');
  const files = await filesOf(source, chartFiles);
  expect(files.map(({ path }) => path)).toEqual(
    charts.flatMap(({ name }) => [`diagramme/${name}.svg`, `diagramme/${name}.png`]),
  );
  for (const [index, { draw }] of charts.entries()) {
    const { svg, description } = draw();
    const [drawing, picture] = files.slice(2 * index);
    if (!drawing || !picture) throw new TypeError('there are files');
    expect(textOf(drawing)).toBe(svg);
    const bytes = Buffer.from(picture.body);
    const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * (width ?? 0));
    expect(Math.abs(bytes.readUInt32BE(20) - 2 * (height ?? 0))).toBeLessThanOrEqual(1);
    expect(bytes.includes(`Description\0\0\0\0\0${description}`)).toBe(true);
  }
}, 90_000);
