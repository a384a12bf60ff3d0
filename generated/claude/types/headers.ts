// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The header `anthropic-user-profile-id`. */
export interface UserProfileIDHeader {
  /** Id of the user profile to act for, when you act for someone outside of your organization. */
  user_profile_id?: string;
}

/** The header `anthropic-workspace-id`. */
export interface WorkspaceIDHeader {
  /** Id of the workspace to act in. Needed only with credentials for several workspaces. */
  workspace_id?: string;
}
