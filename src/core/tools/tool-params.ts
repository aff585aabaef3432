/** What a tool takes, as data: schemas are made of it and input is checked by it, so that the two always agree. */

interface Described {
  /** For the model. */
  readonly description: string;
}

/** Text of so many UTF-16 units at most. */
export interface TextParam extends Described {
  readonly type: 'string';
  readonly maxLength: number;
  readonly optional?: true;
}

/** A whole number between bounds. */
export interface IntegerParam extends Described {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum?: number;
  readonly default?: number;
  readonly optional?: true;
}

export type ToolParams = Readonly<Record<string, TextParam | IntegerParam>>;

type ValueOf<P> = P extends TextParam ? string : number;
type OptionalKey<T extends ToolParams> = {
  [K in keyof T]: T[K] extends { readonly optional: true } ? K : never;
}[keyof T];

/** What such a tool is called with, once checked: one with a default has a value. */
export type InputOf<T extends ToolParams> = {
  readonly [K in Exclude<keyof T, OptionalKey<T>>]: ValueOf<T[K]>;
} & { readonly [K in OptionalKey<T>]?: ValueOf<T[K]> | undefined };

/** A tool's input as a JSON Schema. */
export function schemaOf(params: ToolParams): object {
  const required = Object.entries(params).filter(([, param]) => isNeeded(param));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(params).map(([name, { optional, ...schema }]) => [name, schema])),
    required: required.map(([name]) => name),
  };
}

/** Whether a call has to give it. */
export function isNeeded(param: TextParam | IntegerParam): boolean {
  return !param.optional && !('default' in param);
}
