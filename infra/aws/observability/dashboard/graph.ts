import { GraphWidget, type GraphWidgetProps, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** A graph, of which three stand side by side. It begins at 0: a small change looks small. */
export function graph(
  title: string,
  left: readonly IMetric[],
  props: Pick<GraphWidgetProps, 'leftAnnotations' | 'right'> & { unit?: string } = {},
): GraphWidget {
  const { unit, ...rest } = props;
  return new GraphWidget({
    title,
    left: [...left],
    width: 8,
    height: 6,
    leftYAxis: { min: 0, showUnits: unit === undefined, ...(unit && { label: unit }) },
    ...rest,
  });
}
