// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { ErrorObject } from './messages/batches.types.js';

/** A sign of life, at any time; to be ignored. */
export interface PingEvent {
  type: 'ping';
}

/** The stream breaks off. */
export interface ErrorEvent {
  type: 'error';
  error: ErrorObject;
  request_id?: string | null;
}

/** What the model asks of its memory; the input of a call. */
export type MemoryTool20250818Command =
  | MemoryTool20250818ViewCommand
  | MemoryTool20250818CreateCommand
  | MemoryTool20250818StrReplaceCommand
  | MemoryTool20250818InsertCommand
  | MemoryTool20250818DeleteCommand
  | MemoryTool20250818RenameCommand;

/** Show a file or a folder. */
export interface MemoryTool20250818ViewCommand {
  command: 'view';
  path: string;
  /** First and last line, from 1. */
  view_range?: number[];
}

/** Write a file. */
export interface MemoryTool20250818CreateCommand {
  command: 'create';
  file_text: string;
  path: string;
}

/** Replace a text that occurs once. */
export interface MemoryTool20250818StrReplaceCommand {
  command: 'str_replace';
  new_str: string;
  old_str: string;
  path: string;
}

/** Insert lines. */
export interface MemoryTool20250818InsertCommand {
  command: 'insert';
  /** The line to insert at. */
  insert_line: number;
  insert_text: string;
  path: string;
}

/** Delete a file or a folder. */
export interface MemoryTool20250818DeleteCommand {
  command: 'delete';
  path: string;
}

/** Move a file or a folder. */
export interface MemoryTool20250818RenameCommand {
  command: 'rename';
  new_path: string;
  old_path: string;
}
