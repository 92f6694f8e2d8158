/** Something in schema.org's words. What is undefined is left out of the page. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: Value;
}

type Value = string | number | undefined | Thing | readonly Value[];
