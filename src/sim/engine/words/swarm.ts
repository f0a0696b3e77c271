/** Texts of this group that the engines word differently. */
export type SwarmWords = object;
