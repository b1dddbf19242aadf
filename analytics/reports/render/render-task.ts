import { compilePdfOfPages } from '../typst.ts';
import { svgAsPng } from './svg-as-png.ts';

/** What native code makes of texts, and takes long for. */
export type RenderTask =
  /** As `compilePdfOfPages` has it. */
  | {
      kind: 'pdf';
      template: string;
      versions: readonly [unknown, ...unknown[]];
      pages?: number | undefined;
      createdAt: string;
    }
  /** As `svgAsPng` has it. */
  | { kind: 'png'; svg: string; width: number };

/** Does a task at once, in whichever thread that is. */
export function doRenderTask(task: RenderTask): Uint8Array<ArrayBuffer> {
  if (task.kind === 'png') return svgAsPng(task.svg, task.width);
  const { template, versions, pages, createdAt } = task;
  return compilePdfOfPages(template, versions, pages, createdAt);
}
