import { randomReadable } from './readable.ts';

/** A new receipt number of 50 random bits, such as `7K3M9-QXD2P`. */
export function mintReceipt(): string {
  return `${randomReadable(5)}-${randomReadable(5)}`;
}
