import { z } from 'zod';
import { schemaOf, type ToolParams } from '../../core/tools/tool-params';

/**
 * What a tool takes, as clients are told it. It lets everything pass: the SDK would answer input that does not fit with the words of its
 * checker, which tell a model nothing of what to do next, so `answerChecked` does.
 */
export function inputSchemaOf(params: ToolParams) {
  const anything = Object.fromEntries(Object.keys(params).map(name => [name, z.unknown().optional()]));
  return z.object(anything).meta({ ...schemaOf(params) });
}
