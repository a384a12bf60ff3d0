/**
 * Writes declarations as TypeScript. Prettier formats the code later, so white space matters here only where prettier
 * keeps line breaks.
 */
import { docComment, indent } from './text.js';

interface Named {
  readonly name: string;
  /** Type parameters as written, such as `B extends string = string`. */
  readonly typeParameters?: readonly string[];
  /** The text of the comment above the declaration. */
  readonly docs?: string;
}

interface Typed {
  readonly name: string;
  readonly type: string;
  readonly isOptional?: boolean | undefined;
}

/** A property of an interface or of an object type. */
export interface Member extends Typed {
  readonly docs?: string;
  /** The comment is a block even if its text is one line. */
  readonly isBlock?: boolean;
}

/** A read-only property of a class, with its value. */
export interface Field extends Typed {
  readonly isStatic?: boolean;
  readonly value: string;
}

export interface Method extends Named {
  readonly parameters: readonly Typed[];
  readonly result: string;
  readonly statement: string;
}

interface Alias extends Named {
  readonly type: string;
}

interface Interface extends Named {
  readonly bases?: readonly string[];
  readonly members: readonly Member[];
}

interface Constant extends Named {
  readonly type?: string | undefined;
  readonly value: string;
}

interface Class extends Named {
  readonly base: string;
  readonly fields: readonly Field[];
  /** The code of the whole constructor. */
  readonly construct?: string;
  readonly methods: readonly Method[];
}

export function writeAlias({ type, ...named }: Alias): string {
  return `${comment(named)}export type ${head(named)} = ${type};`;
}

export function writeInterface({ bases = [], members, ...named }: Interface): string {
  const inherited = bases.length > 0 ? ` extends ${bases.join(', ')}` : '';
  return `${comment(named)}export interface ${head(named)}${inherited} ${writeMembers(members)}`;
}

/** Writes members in braces, for an interface or an object type. */
export function writeMembers(members: readonly Member[]): string {
  return block(members.map((member) => `${comment(member)}${typed(member)};`));
}

export function writeConstant(constant: Constant): string {
  return `${comment(constant)}export ${writeLocalConstant(constant)}`;
}

export function writeLocalConstant({ name, type, value }: Constant): string {
  return `const ${name}${type === undefined ? '' : `: ${type}`} = ${value};`;
}

export function writeClass({ base, fields, construct = '', methods, ...named }: Class): string {
  const parts = [fields.map(writeField).join('\n'), construct, ...methods.map(writeMethod)];
  const body = parts.filter((part) => part !== '').map(indent);
  return [`${comment(named)}export class ${head(named)} extends ${base} {`, ...body, '}'].join(
    '\n\n',
  );
}

function writeField({ isStatic = false, value, ...field }: Field): string {
  return `${isStatic ? 'static ' : ''}readonly ${typed(field)} = ${value};`;
}

function writeMethod({ parameters, result, statement, ...named }: Method): string {
  const list = parameters.map(typed).join(', ');
  return `${comment(named)}${head(named)}(${list}): ${result} ${block([statement])}`;
}

function typed({ name, type, isOptional = false }: Typed): string {
  return `${name}${isOptional ? '?' : ''}: ${type}`;
}

function head({ name, typeParameters = [] }: Named): string {
  return typeParameters.length > 0 ? `${name}<${typeParameters.join(', ')}>` : name;
}

function comment({ docs = '', isBlock = false }: Pick<Member, 'docs' | 'isBlock'>): string {
  return docs === '' ? '' : `${docComment(docs, isBlock)}\n`;
}

/** Writes lines in braces. Prettier keeps the line breaks. */
export function block(lines: readonly string[]): string {
  if (lines.length === 0) return '{}';
  return `{\n${indent(lines.join('\n'))}\n}`;
}
