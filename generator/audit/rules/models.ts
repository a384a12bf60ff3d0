/** Reports models that are retired, or that retire within {@link DAYS_BEFORE} days. */
import { ts } from 'ts-morph';
import { outermost } from '../contexts.js';
import type { Facts } from '../facts.js';
import { findingOf, placeOf, type Finding } from '../finding.js';
import { lastName } from '../syntax.js';
import { assignmentOf } from '../writes.js';
import { code } from './rule.js';

/** An audit reports models from this number of days before their retirement, to leave time to test another model. */
const DAYS_BEFORE = 90;

export function checkModel(literal: ts.StringLiteralLike, facts: Facts): readonly Finding[] {
  const model = facts.models.get(literal.text);
  if (!model || !isChosen(literal)) return [];
  const days = (Date.parse(model.retires) - Date.parse(facts.today)) / 86_400_000;
  if (days > DAYS_BEFORE) return [];
  const kind = days <= 0 ? 'retired-model' : 'retiring-model';
  const verb = days <= 0 ? 'was retired' : 'retires';
  const text = `${code(model.id)} ${verb} on ${model.retires}`;
  const { replacement } = model;
  const todo = replacement === undefined ? 'use a newer model' : `use ${code(replacement)}`;
  return [findingOf(kind, placeOf(literal), { text, todo })];
}

/** Returns true if code requests the model; false for a literal in a table of models or in a comparison. */
function isChosen(literal: ts.StringLiteralLike): boolean {
  const node = outermost(literal);
  // A list of models only offers models to choose from.
  if (ts.isArrayLiteralExpression(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isModel(parent.name);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
    return isModel(parent.name);
  }
  if (ts.isParameter(parent) || ts.isBindingElement(parent)) return isModel(parent.name);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return isProvider(parent, node);
  const assignment = assignmentOf(parent);
  return assignment !== undefined && /model/i.test(lastName(assignment.target) ?? '');
}

function isModel(name: ts.Node): boolean {
  return /model(id|name|_id|_name)?$/i.test(name.getText().replace(/['"]/g, ''));
}

/** Returns true for calls such as `anthropic('claude-…')`. */
function isProvider(call: ts.CallExpression | ts.NewExpression, node: ts.Expression): boolean {
  const isFirst = call.arguments?.[0] === node;
  return isFirst && /anthropic|claude/i.test(lastName(call.expression) ?? '');
}
