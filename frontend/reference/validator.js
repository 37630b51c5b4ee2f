// Checks values by the schemas that are in a specification.

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ID = 'http://stocking.example/specification';

export class Validator {
  #ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }));
  #compiled = new Map();

  constructor(document) {
    // To a schema the document is unknown words, in which it finds what is referred to.
    this.#ajv.addVocabulary(Object.keys(document));
    this.#ajv.addSchema({ ...document, $id: ID });
  }

  /** What is wrong with a value, empty when nothing is; the schema is a part of the document. */
  faults(schema, value) {
    if (!this.#compiled.has(schema)) {
      const alone = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${ID}#/`);
      this.#compiled.set(schema, this.#ajv.compile(JSON.parse(alone)));
    }
    const validate = this.#compiled.get(schema);
    return validate(value) ? [] : validate.errors;
  }
}

/** The faults in one line. */
export const textOf = (faults) => faults.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()).join(', ');
