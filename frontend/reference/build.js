// Adds the reference to the built page: the two specifications as one file each, and the page at /docs/api that shows them.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { stringify } from 'yaml';
import { specification } from './bundle.js';

const DIST = join(import.meta.dirname, '../dist');
const DOCS = join(DIST, 'docs');
const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const DRAWING = /url\("data:image\/svg\+xml;charset=utf-8,((?:[^"\\]|\\.)*)"\)/g;
/** Grids for those who work on Swagger UI. */
const PICTURE = /url\(data:image\/(?:png|jpeg);base64,[^)]*\)/g;

/** The content security policy allows no images in data: addresses, so those of the style sheet become files. */
function withoutDataAddresses(css) {
  let count = 0;
  return css.replace(PICTURE, 'none').replace(DRAWING, (_, svg) => {
    count += 1;
    writeFileSync(join(DOCS, `swagger-${count}.svg`), decodeURIComponent(svg.replaceAll('\\"', '"')));
    return `url(swagger-${count}.svg)`;
  });
}

cpSync(join(import.meta.dirname, 'page'), DOCS, { recursive: true });
for (const name of ['openapi', 'asyncapi']) {
  const document = specification(name);
  writeFileSync(join(DIST, `${name}.yaml`), stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }));
  // For the page, which then needs no parser of YAML.
  writeFileSync(join(DOCS, `${name}.json`), JSON.stringify(document));
}
const swagger = readFileSync(join(SWAGGER, 'swagger-ui-bundle.js'));
writeFileSync(join(DOCS, 'swagger-ui.js'), swagger);
// Compressed here: it is too large for the server to do so while others wait.
writeFileSync(join(DOCS, 'swagger-ui.js.gz'), gzipSync(swagger, { level: constants.Z_BEST_COMPRESSION }));
cpSync(join(SWAGGER, 'LICENSE'), join(DOCS, 'swagger-ui-license.txt'));
writeFileSync(join(DOCS, 'swagger-ui.css'), withoutDataAddresses(readFileSync(join(SWAGGER, 'swagger-ui.css'), 'utf8')));
