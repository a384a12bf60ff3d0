/** A beta id, one element of a comma-separated header: no space, comma or line break. */
export const BETA_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
