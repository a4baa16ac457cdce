// What the writer can turn on and off among the features.

export interface FeatureOptions {
  /** Computed totals, shares and rates beside the figures. */
  readonly inlayHints: boolean;
  /** A line above each table: how many of its figures tie. */
  readonly codeLens: boolean;
}

export const DEFAULT_OPTIONS: FeatureOptions = { inlayHints: false, codeLens: true };
