// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export interface StreamObject {
  __proto__: ListResponse;
  constructor: ListResponseObject;
  'line\nbreak'?: {
    /** *\/ */
    '*/'?: ' ';
  };
}

/** [31m */
export type ListResponse = string;

export type ListResponseObject = string;

export type ThingUpdateBody = {
  a?: string;
} & {
  [key: string]: string;
};
