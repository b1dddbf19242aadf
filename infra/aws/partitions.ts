import { RegionInfo } from 'aws-cdk-lib/region-info';

/** Services that Pegel can do without. */
export type OptionalService = 'Cognito' | 'SES' | 'Budgets';

/** The partitions that Pegel is made for, and what is missing there. */
const missingServices = {
  aws: [],
  /** The European Sovereign Cloud. */
  'aws-eusc': ['Cognito', 'SES', 'Budgets'],
} as const satisfies Record<string, readonly OptionalService[]>;
export type Partition = keyof typeof missingServices;

/** The partition of a region; none if Pegel is not made for it, or there is no such region. */
export function partitionOf(region: string): Partition | undefined {
  const { partition = '' } = RegionInfo.get(region);
  return partition in missingServices ? (partition as Partition) : undefined;
}

/** Whether there is such a region, in a partition that Pegel is not made for. */
export function isInOtherPartition(region: string): boolean {
  const { partition } = RegionInfo.get(region);
  return partition !== undefined && !(partition in missingServices);
}

/** Whether there is a service in the partition of a region. */
export function hasService(region: string, service: OptionalService): boolean {
  const partition = partitionOf(region);
  if (!partition) return false;
  const missing: readonly OptionalService[] = missingServices[partition];
  return !missing.includes(service);
}
