import { RegionInfo } from 'aws-cdk-lib/region-info';

/** Services that Pegel can do without. */
export type OptionalService = 'Cognito' | 'SES' | 'Budgets';

/** The partitions that Pegel is made for, and what it does not use there yet, whether it exists by now or not. */
const unusedServices = {
  aws: [],
  /** The European Sovereign Cloud. */
  'aws-eusc': ['Cognito', 'SES', 'Budgets'],
} as const satisfies Record<string, readonly OptionalService[]>;
export type Partition = keyof typeof unusedServices;

/** The partition of a region; none if Pegel is not made for it, or there is no such region. */
export function partitionOf(region: string): Partition | undefined {
  const { partition = '' } = RegionInfo.get(region);
  return partition in unusedServices ? (partition as Partition) : undefined;
}

/** Whether there is such a region, in a partition that Pegel is not made for. */
export function isInOtherPartition(region: string): boolean {
  const { partition } = RegionInfo.get(region);
  return partition !== undefined && !(partition in unusedServices);
}

/** Whether Pegel uses a service in the partition of a region. */
export function usesService(region: string, service: OptionalService): boolean {
  const partition = partitionOf(region);
  if (!partition) return false;
  const unused: readonly OptionalService[] = unusedServices[partition];
  return !unused.includes(service);
}
