import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { round } from './layout.ts';
import { ink, paper } from './palette.ts';

/**
 * How much of the ball is filled, in quarters. The full one has a tick, because on a dark fill it
 * would look like a ring; unknown is no amount but a question mark.
 */
const quarters: Record<Exclude<AdoptionStatus, 'unknown'>, 0 | 1 | 2 | 4> = {
  inProduction: 4,
  rollingOut: 2,
  planned: 1,
  none: 0,
};

export const ballRadius = 6;

/**
 * The mark of a status beside its colour. It brings its own white ground, so that it looks the same
 * on every fill.
 */
export function HarveyBall({ status, cx, cy }: { status: AdoptionStatus; cx: number; cy: number }) {
  return (
    <g>
      <circle cx={round(cx)} cy={round(cy)} r={ballRadius + 1.5} fill={paper} />
      <circle
        cx={round(cx)}
        cy={round(cy)}
        r={ballRadius - 0.6}
        fill="none"
        stroke={ink}
        stroke-width={1.2}
      />
      {status === 'unknown' ? (
        <text
          x={round(cx)}
          y={round(cy + 3.6)}
          font-size={10}
          font-weight={600}
          fill={ink}
          text-anchor="middle"
        >
          ?
        </text>
      ) : (
        <Filling quarters={quarters[status]} cx={cx} cy={cy} />
      )}
    </g>
  );
}

interface FillingProps {
  quarters: 0 | 1 | 2 | 4;
  cx: number;
  cy: number;
}

function Filling({ quarters, cx, cy }: FillingProps) {
  if (quarters === 0) return null;
  if (quarters === 4) {
    return (
      <>
        <circle cx={round(cx)} cy={round(cy)} r={ballRadius - 0.6} fill={ink} />
        <path
          d={`M${round(cx - 2.7)} ${round(cy + 0.2)}l2 2l3.4 -4.2`}
          fill="none"
          stroke={paper}
          stroke-width={1.5}
        />
      </>
    );
  }
  const top = round(cy - ballRadius);
  const end =
    quarters === 1
      ? `${round(cx + ballRadius)} ${round(cy)}`
      : `${round(cx)} ${round(cy + ballRadius)}`;
  return (
    <path
      d={`M${round(cx)} ${round(cy)}V${top}A${ballRadius} ${ballRadius} 0 0 1 ${end}Z`}
      fill={ink}
    />
  );
}
