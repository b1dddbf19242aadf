import type { Language } from '../../schemas/text.ts';
import { describeSegment } from './describe.ts';
import { wholeOf } from './figures.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { HiddenValue } from './hidden-value.tsx';
import { lineHeights } from './layout.ts';
import { Mark } from './mark.tsx';
import { CarriedSegment, NoValue, Segment } from './segment.tsx';
import { hiddenPart, stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import type { TrendWave } from './trend-figures.ts';
import { describeWave } from './trend-words.ts';

/** Where the column of a wave stands. */
export interface PlacedWave {
  wave: TrendWave;
  x: number;
  width: number;
}

/** The height and the upper edge of all columns. */
export interface Plot {
  top: number;
  height: number;
}

const ballSpace = 2 * ballRadius + 5;

/** Stands in the gap of a wave that did not ask for the topic. */
const notAsked = '–';

/** A wave as a stacked column, the most advanced at the bottom; a gap where it did not ask. */
export function TrendColumn({
  wave,
  x,
  width,
  top,
  height,
  language,
}: PlacedWave & Plot & { language: Language }) {
  const { figures, title } = wave;
  if (!figures) {
    return (
      <Mark label={describeWave(wave, language)}>
        <TextLines
          x={x + width / 2}
          top={top + height - lineHeights.small}
          lines={[notAsked]}
          size="small"
          anchor="middle"
        />
      </Mark>
    );
  }
  const hidden = hiddenPart(figures, height);
  const named = { ...figures, name: title[language] };
  return (
    <Mark label={describeWave(wave, language)}>
      {wholeOf(figures) === 0 && <NoValue x={x} y={top} width={width} height={height} />}
      {wholeOf(figures) > 0 &&
        stackSegments(figures, height).map((segment) => {
          const { status, isCarried, offset, width: length } = segment;
          const box = { x, y: top + height - offset - length, width, height: length };
          const Box = isCarried ? CarriedSegment : Segment;
          return (
            <Mark label={describeSegment(named, segment, language)}>
              <Box status={status} {...box} />
              {!isCarried && Math.min(width, length) >= ballSpace && (
                <HarveyBall status={status} cx={x + width / 2} cy={box.y + length / 2} />
              )}
            </Mark>
          );
        })}
      {hidden && (
        <HiddenValue
          x={x + width / 2}
          y={top + (height - hidden.offset) / 2}
          room={Math.min(width, hidden.width)}
        />
      )}
    </Mark>
  );
}
